import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';

/** What the tool reports. Where something was wrong, it fails with the report as the message. */
async function chaos(...options: string[]): Promise<string> {
  const tool = ['dist/apps/tools/src/chaos.js', ...options];
  try {
    return (await promisify(execFile)(process.execPath, tool)).stdout;
  } catch (failure) {
    const { stdout, stderr } = failure as { stdout: string; stderr: string };
    throw new Error(`${stdout}\n${stderr}`, { cause: failure });
  }
}

describe('half a minute of faults leaves nothing wrong', () => {
  it.each([
    ['monolith', '1458'],
    ['split', '788580'],
    ['replicated', '667022'],
  ])(
    'in %s',
    async (topology, seed) => {
      const report = await chaos('--minutes', '0.5', '--topology', topology, '--seed', seed);
      expect(report).toMatch(/\d+ × order 201/);
      expect(report).toContain('nothing was wrong');
    },
    180_000,
  );
});

it('killing the orders process at its 1st, 8th and 15th write to a socket loses and doubles nothing', async () => {
  const report = await chaos('--act', 'crash-points', '--count', '3', '--every', '7');
  expect(report).toContain('nothing was wrong');
}, 180_000);

it('of 100 buyers of 10 pieces 10 get one, and 90 are told that it is out of stock', async () => {
  const report = await chaos('--act', 'rush', '--count', '100', '--replicas', '2');
  expect(report).toContain('100 buyers of 10: 10 confirmed, 90 out of stock, 0 others');
  expect(report).toContain('nothing was wrong');
}, 180_000);

it('50 requests at once under one key are one order, also while a gateway is killed', async () => {
  const report = await chaos('--act', 'keys', '--count', '5', '--replicas', '2');
  expect(report).toContain('nothing was wrong');
}, 180_000);
