import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** A list of leaked passwords, the most frequent ones, in lower case. That it is there is checked when the process starts. */
const file = createRequire(import.meta.url).resolve('@zxcvbn-ts/language-common/src/passwords.json');
/** Characters: shorter ones the contract refuses. */
const shortest = 8;

let loaded: Promise<ReadonlySet<string>> | undefined;

/** Read when first needed, about a megabyte, and then kept. */
export function commonPasswords(): Promise<ReadonlySet<string>> {
  return (loaded ??= load());
}

async function load(): Promise<ReadonlySet<string>> {
  const passwords = JSON.parse(await readFile(file, 'utf8')) as string[];
  return new Set(passwords.filter(({ length }) => length >= shortest));
}
