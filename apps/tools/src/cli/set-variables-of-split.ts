import { findRunningSplit, type SplitEnvironment } from '#dev';

/** Sets these environment variables to those of the running split, and prints that it is used. False if no split runs. */
export function setVariablesOfSplit(...variables: readonly (keyof SplitEnvironment)[]): boolean {
  const split = findRunningSplit();
  if (!split) return false;
  for (const variable of variables) process.env[variable] = split[variable];
  const prefix = variables.includes('REDIS_PREFIX') ? `Redis prefix ${split.REDIS_PREFIX}, ` : '';
  const database = new URL(split.DATABASE_URL).pathname.slice(1);
  console.error(`Using the running split: ${prefix}database ${database}`);
  return true;
}
