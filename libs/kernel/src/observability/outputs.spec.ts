import { spawnSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';

const outputs = new URL('outputs.ts', import.meta.url).href;

function outputOf(code: string): string {
  const program = `import { jsonOutput } from ${JSON.stringify(outputs)}; const output = jsonOutput(); ${code}`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' }).stdout;
}

describe('jsonOutput', () => {
  it.each([
    ['continues', 'setTimeout(() => {}, 50)'],
    ['ends', ''],
    ['exits in the same event-loop iteration', 'process.exit(1)'],
    ['throws in the same event-loop iteration', `throw new Error('broken')`],
  ])('writes all lines if the process %s', (_, rest) => {
    expect(outputOf(`output.write('one\\n'); output.write('two\\n'); ${rest}`)).toBe('one\ntwo\n');
  });

  it('writes lines at the end of their event-loop iteration', () => {
    const killed = 'setImmediate(() => setImmediate(() => process.kill(process.pid, "SIGKILL")))';
    expect(outputOf(`output.write('one\\n'); ${killed}`)).toBe('one\n');
  });
});
