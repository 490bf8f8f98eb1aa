import { splitFile } from '#dev';
import { setVariablesOfSplit } from './set-variables-of-split.js';

/**
 * Sets DATABASE_URL to that of the running split, unless it is set. If no split runs, the program uses the embedded
 * database.
 */
export function useDatabaseOfSplit(): void {
  if (!process.env['DATABASE_URL']) setVariablesOfSplit('DATABASE_URL');
}

/** Sets DATABASE_URL, REDIS_URL and REDIS_PREFIX to those of the running split, unless one of the URLs is set. */
export function useRunningSplit(): void {
  const { DATABASE_URL, REDIS_URL } = process.env;
  if (!DATABASE_URL && !REDIS_URL && !setVariablesOfSplit('DATABASE_URL', 'REDIS_URL', 'REDIS_PREFIX'))
    console.error(`DATABASE_URL and REDIS_URL are not set, and no split is running (${splitFile})`);
}
