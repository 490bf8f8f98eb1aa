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

  it('kills a process that does not drain in time', async () => {
    const entry = program(
      'stubborn',
      `import { createServer } from 'node:http';
       createServer((_, response) => response.end()).listen(process.env.PORT, '127.0.0.1');
       process.on('SIGTERM', () => {});`,
    );
    const running = await startProcess({ name: 'stubborn', entry, env: {} });
    expect(await running.stop(100)).toBeNull();
    expect(() => process.kill(running.pid, 0)).toThrow('ESRCH');
  });

  it('stops a process that is not ready when the start is aborted', async () => {
    const entry = program('idle', `setInterval(() => {}, 1_000); console.log(process.pid);`);
    const stopping = new AbortController();
    let pid = 0;
    const onLine = (line: string): void => {
      pid ||= Number(line);
      stopping.abort();
    };
    const { signal } = stopping;
    await expect(startProcess({ name: 'idle', entry, env: {}, onLine, signal })).rejects.toThrow(
      'idle was stopped',
    );
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });

  it('rejects with the output if the process exits before it is ready', async () => {
    const entry = program('broken', `console.error('no database'); process.exit(1);`);
    await expect(startProcess({ name: 'broken', entry, env: {} })).rejects.toThrow(
      'broken exited:\nno database',
    );
  });

  it('rejects if another process uses the port, without connecting to it', async () => {
    const other = await startProcess({ name: 'server', entry: server, env: {} });
    const env = { PORT: new URL(other.url).port };
    await expect(startProcess({ name: 'gateway', entry: server, env })).rejects.toThrow(
      `gateway cannot start: port ${env.PORT} is already in use.`,
    );
    await other.stop();
  });

  it('reports why the process is not ready', async () => {
    const entry = program(
      'waiting',
      `import { createServer } from 'node:http';
       let reported = false;
       createServer((_, response) => {
         response.statusCode = reported ? 200 : 503;
         response.end(JSON.stringify({ missing: ['orders does not respond'] }));
       }).listen(process.env.PORT, '127.0.0.1');
       process.on('SIGUSR2', () => { reported = true; });
       console.log(process.pid);`,
    );
    const lines: string[] = [];
    const onLine = (line: string): void => {
      lines.push(line);
      if (line.startsWith('not ready')) process.kill(Number(lines[0]), 'SIGUSR2');
    };
    const running = await startProcess({ name: 'waiting', entry, env: {}, onLine });
    expect(lines[1]).toBe('not ready: orders does not respond');
    await running.stop();
  });
});
