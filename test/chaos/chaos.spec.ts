import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';

/** Runs the chaos tool and returns its report. Throws an error with the report if it found problems. */
async function chaos(...options: string[]): Promise<string> {
  const tool = ['dist/apps/tools/src/chaos.js', ...options];
  try {
    return (await promisify(execFile)(process.execPath, tool)).stdout;
  } catch (failure) {
    const { stdout, stderr } = failure as { stdout: string; stderr: string };
    throw new Error(`${stdout}\n${stderr}`, { cause: failure });
  }
}

describe('30 seconds of faults', () => {
  it.each([
    ['monolith', '1458'],
    ['split', '788580'],
    ['replicated', '667022'],
  ])(
    'cause no problems in %s',
    async (topology, seed) => {
      const report = await chaos('--minutes', '0.5', '--topology', topology, '--seed', seed);
      expect(report).toMatch(/\d+ × order 201/);
      expect(report).toContain('no problems found');
    },
    180_000,
  );
});

it('killing the orders process at its 1st, 8th and 15th socket write causes no problems', async () => {
  const report = await chaos('--experiment', 'crash-points', '--count', '3', '--every', '7');
  expect(report).toContain('no problems found');
}, 180_000);

it('100 concurrent orders for 10 units confirm 10 and reject 90 as out of stock', async () => {
  const report = await chaos('--experiment', 'flash-sale', '--count', '100', '--replicas', '2');
  expect(report).toContain('100 buyers of 10: 10 confirmed, 90 out of stock, 0 others');
  expect(report).toContain('no problems found');
}, 180_000);

it('50 concurrent requests with one key place one order while a gateway is killed', async () => {
  const report = await chaos('--experiment', 'idempotency', '--count', '5', '--replicas', '2');
  expect(report).toContain('no problems found');
}, 180_000);
