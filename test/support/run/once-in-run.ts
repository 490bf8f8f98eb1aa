import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitFor } from '#dev';

interface Outcome<T> {
  readonly value?: T;
  readonly error?: string;
}

/** Only catches hangs: longer than what tests prepare takes. */
const timeoutMs = 900_000;

/**
 * Calls `prepare` in the first test file of a run that needs its result, which must be JSON. The others wait for it. What it
 * creates in the temporary folder of the run is removed after the run.
 */
export async function onceInRun<T>(name: string, prepare: () => Promise<T>): Promise<T> {
  const folder = join(tmpdir(), `once-${name}`);
  const file = join(folder, 'outcome.json');
  if (isFirst(folder)) {
    const outcome = await prepare().then(
      (value): Outcome<T> => ({ value }),
      (error: unknown): Outcome<T> => ({ error: error instanceof Error ? error.stack! : String(error) }),
    );
    writeFileSync(`${file}.new`, JSON.stringify(outcome));
    renameSync(`${file}.new`, file); // no other process reads a part of it
  }
  await waitFor(() => existsSync(file), { timeoutMs });
  const { value, error } = JSON.parse(readFileSync(file, 'utf8')) as Outcome<T>;
  if (error !== undefined) throw new Error(error);
  return value as T;
}

function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
