import { spawnSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';

const outputs = new URL('outputs.ts', import.meta.url).href;

function written(by: string): string {
  const program = `import { jsonOutput } from ${JSON.stringify(outputs)}; const output = jsonOutput(); ${by}`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' }).stdout;
}

describe('lines', () => {
  it.each([
    ['goes on', 'setTimeout(() => {}, 50)'],
    ['is over', ''],
    ['exits in the same turn', 'process.exit(1)'],
    ['fails in the same turn', `throw new Error('broken')`],
  ])('are written where the process %s', (_, then) => {
    expect(written(`output.write('one\\n'); output.write('two\\n'); ${then}`)).toBe('one\ntwo\n');
  });

  it('are written in the turn they belong to', () => {
    const killed = 'setImmediate(() => setImmediate(() => process.kill(process.pid, "SIGKILL")))';
    expect(written(`output.write('one\\n'); ${killed}`)).toBe('one\n');
  });
});
