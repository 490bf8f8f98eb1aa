import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as readText } from 'node:stream/consumers';
import { expect, it } from '@jest/globals';
import { waitFor } from '#dev';
import { baseEnvironment } from '../support/processes/run-program.js';
import { argumentsOf } from '../support/processes/script-arguments.js';

it('npm run repl sends requests to the contexts, also as a user', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cleave-repl-'));
  const account = `{ email: 'ada@example.com', password: 'correct-horse-battery' }`;
  const prompt = spawn(process.execPath, argumentsOf('repl'), {
    env: { ...baseEnvironment(), DATA_DIR: folder },
  });
  let output = '';
  prompt.stdout.on('data', (text) => (output += String(text)));
  const exited = once(prompt, 'close');
  const execute = async (statement: string): Promise<string> => {
    output = '';
    prompt.stdin.write(`${statement}\n`);
    await waitFor(() => output.endsWith('\n'), { timeoutMs: 60_000 });
    return output.trim();
  };
  try {
    expect(await execute(`(await auth.registerUser({ ...${account}, name: 'Ada' })).name`)).toBe("'Ada'");
    expect(await execute('(await products.listProducts({})).items')).toBe('[]');
    expect(await execute(`const { accessToken } = await auth.logIn(${account})`)).toBe('undefined');
    const getOwnName = `withToken(accessToken, async () => (await auth.getMe({})).name)`;
    expect(await execute(`await ${getOwnName}`)).toBe("'Ada'");
    expect(await execute('(await auth.getMe({})).name')).toContain('Unauthenticated');
  } finally {
    prompt.stdin.end();
  }
  expect((await exited)[0]).toBe(0);
  rmSync(folder, { recursive: true });
}, 120_000);

it('npm run repl evaluates piped statements in order, and prints every result before it ends', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cleave-repl-'));
  const prompt = spawn(process.execPath, argumentsOf('repl'), {
    env: { ...baseEnvironment(), DATA_DIR: folder },
  });
  const statements = [
    'const page = await products.listProducts({})',
    'page.items',
    `await Promise.reject(new Error('rejected'))`,
    'await new Promise((resolve) =>',
    `  setTimeout(resolve, 300, 'late'))`,
    `await new Promise((resolve) => setTimeout(resolve, 20, 'last'))`,
  ];
  prompt.stdin.end(statements.join('\n'));
  const [output, [code]] = await Promise.all([readText(prompt.stdout), once(prompt, 'close')]);
  rmSync(folder, { recursive: true });
  const lines = output.trim().split('\n');
  const expected = ['undefined', '[]', 'Uncaught Error: rejected', `'late'`, `'last'`];
  expect([lines.filter((line) => !line.startsWith(' ')), code]).toEqual([expected, 0]);
}, 120_000);
