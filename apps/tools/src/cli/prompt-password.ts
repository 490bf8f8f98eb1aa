import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

export interface PromptedPassword {
  readonly password: string;
  /** Whether it was generated, so that the caller has to print it. */
  readonly generated: boolean;
}

/** Reads a password from the terminal without echo. Generates one if the input is empty or stdin is no terminal. */
export async function promptPassword(): Promise<PromptedPassword> {
  const typed = process.stdin.isTTY ? await prompt('Password (empty to generate one): ') : '';
  return typed
    ? { password: typed, generated: false }
    : { password: randomBytes(15).toString('base64url'), generated: true };
}

async function prompt(question: string): Promise<string> {
  const noEcho = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: noEcho, terminal: true });
  process.stdout.write(question);
  try {
    return await terminal.question('');
  } finally {
    terminal.close();
    process.stdout.write('\n');
  }
}
