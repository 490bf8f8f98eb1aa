import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/**
 * A list of the most frequent leaked passwords, in lower case. Resolved at import time, so that a missing file fails the boot.
 */
const file = createRequire(import.meta.url).resolve('@zxcvbn-ts/language-common/src/passwords.json');

let loaded: Promise<ReadonlySet<string>> | undefined;

/**
 * Loads the list (about 1 MB) on first use and keeps it in memory. Contains passwords that are too short, too: the policy
 * ignores punctuation around a password, so that `letmein!!` is `letmein`.
 */
export function commonPasswords(): Promise<ReadonlySet<string>> {
  return (loaded ??= load());
}

async function load(): Promise<ReadonlySet<string>> {
  return new Set(JSON.parse(await readFile(file, 'utf8')) as string[]);
}
