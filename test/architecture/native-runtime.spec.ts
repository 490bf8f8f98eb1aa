import { execFile } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { root } from './cruise.js';

interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[];
  }[];
}

/** Runs the specs of the fixture in one process. */
function runFixture(): Promise<Report> {
  const config = 'test/architecture/fixtures/native-runtime/jest.config.js';
  const args = ['--run', 'jest', '--', '--config', config, '--runInBand', '--json'];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: root, timeout: 25_000 }, (_, stdout) =>
      resolve(JSON.parse(stdout) as Report),
    );
  });
}

describe('the runtime of the unit specs', () => {
  it('reports every kind of failure, and restores globals after each test file', async () => {
    const { testResults } = await runFixture();
    const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
    expect(Object.fromEntries(tests.map(({ title, status }) => [title, status]))).toEqual({
      passes: 'passed',
      'fails an expectation': 'failed',
      'exceeds its timeout': 'failed',
      'leaves a rejected promise': 'failed',
      'throws in a timer': 'failed',
      'is not prepared': 'failed',
      'leaves changes': 'passed',
      'sees no changes of the previous file': 'passed',
    });
  });
});
