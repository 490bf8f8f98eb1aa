import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { contracts, dependencies, subscriptions } from '#contracts/contexts';
import { describeContracts, type ContractDescription } from '#contracts/compatibility';
import { UsageError } from '#process';
import { runContractsCommand } from './run-contracts-command.js';

const folder = mkdtempSync(join(tmpdir(), 'cleave-contracts-'));
const file = join(folder, 'deployed.json');
const own = describeContracts(contracts, dependencies, subscriptions);
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]): Promise<[code: number, ...lines: string[]]> {
  const lines: string[] = [];
  const write = (line: string) => void lines.push(line);
  const code = await runContractsCommand(own, args, { log: write, error: write });
  return [code, ...lines];
}

describe('npm run contracts', () => {
  it('exports contracts with which the same version is compatible', async () => {
    const [code, exported] = await run('export');
    writeFileSync(file, exported!);
    expect([code, await run('check', '--against', file)]).toEqual([0, [0]]);
  });

  it('names what the deployed version breaks, and what to deploy first', async () => {
    // oxlint-disable-next-line typescript/no-explicit-any -- changed in ways that the types forbid
    const deployed = structuredClone(own) as { -readonly [K in keyof ContractDescription]: any };
    delete deployed.requests['orders.refund'];
    deployed.events['orders.order-confirmed.v1'].customerId.maxLength = 99;
    writeFileSync(file, JSON.stringify(deployed));
    expect(await run('check', '--against', file)).toEqual([
      1,
      expect.stringMatching(
        /^orders\.refund from gateway \(new\) to orders \(deployed\): .* not handled\. Deploy orders first\.$/,
      ),
      expect.stringMatching(/^orders\.order-confirmed\.v1 from orders \(deployed\) to products \(new\): /),
    ]);
  });

  it('exits with 2 if it cannot compare, because there is no such file', async () => {
    const args = ['check', '--against', join(folder, 'none.json')];
    expect(await run(...args)).toEqual([2, expect.stringContaining(' is not a file that ')]);
  });

  it.each([
    [[], 'The command is missing.'],
    [['compare'], "Unknown command 'compare'."],
    [['check'], 'The option --against is missing.'],
    [['check', '--against', 'running'], 'REDIS_URL is not set to a Redis URL.'],
    [['export', 'deployed.json'], "Unexpected argument 'deployed.json'."],
  ])('rejects %j with a sentence', async (args, sentence) => {
    await expect(run(...args)).rejects.toThrow(new UsageError('npm run contracts', sentence));
  });
});
