import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { startProcess } from './start-process.js';

const folder = mkdtempSync(join(tmpdir(), 'cleave-process-'));

function program(name: string, source: string): string {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, source);
  return file;
}

const server = program(
  'server',
  `import { createServer } from 'node:http';
   const server = createServer((_, response) => response.end(process.env.GREETING));
   server.listen(process.env.PORT, '127.0.0.1', () => console.log('listening'));
   process.on('SIGTERM', () => { console.log('drained'); process.exit(7); });`,
);

describe('startProcess', () => {
  afterAll(() => rmSync(folder, { recursive: true }));

  it('resolves when the process is ready, passes only the given environment, and drains on stop', async () => {
    const lines: string[] = [];
    const env = { GREETING: 'hello' };
    const running = await startProcess({
      name: 'server',
      entry: server,
      env,
      onLine: (line) => lines.push(line),
    });
    expect(await (await fetch(running.url)).text()).toBe('hello');
    expect(await running.stop()).toBe(7);
    expect(lines).toEqual(['listening', 'drained']);
  });

  it('rejects with the output if the process exits before it is ready', async () => {
    const entry = program('broken', `console.error('no database'); process.exit(1);`);
    await expect(startProcess({ name: 'broken', entry, env: {} })).rejects.toThrow(
      'broken exited:\nno database',
    );
  });
});
