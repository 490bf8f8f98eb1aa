import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

export interface ChosenPassword {
  readonly password: string;
  /** Nobody has seen it yet. */
  readonly minted: boolean;
}

/** Asks the person at the terminal, without showing what is typed; mints a password when there is none. */
export async function choosePassword(): Promise<ChosenPassword> {
  const typed = process.stdin.isTTY ? await ask('Password (empty: one is made up): ') : '';
  return typed
    ? { password: typed, minted: false }
    : { password: randomBytes(15).toString('base64url'), minted: true };
}

async function ask(question: string): Promise<string> {
  const silence = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silence, terminal: true });
  process.stdout.write(question);
  try {
    return await terminal.question('');
  } finally {
    terminal.close();
    process.stdout.write('\n');
  }
}
