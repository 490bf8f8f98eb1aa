import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { contracts, dependencies, subscriptions } from '#contracts/contexts';
import { describeContracts, type DeployedContracts } from '#contracts/compatibility';
import { runContractsCommand } from './run-contracts-command.js';

const folder = mkdtempSync(join(tmpdir(), 'cleave-contracts-'));
const file = join(folder, 'deployed.json');
const own = describeContracts('1.0.0', contracts, dependencies, subscriptions);
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]): [code: number, ...lines: string[]] {
  const lines: string[] = [];
  const write = (line: string) => void lines.push(line);
  const code = runContractsCommand(own, args, { log: write, error: write });
  return [code, ...lines];
}

describe('npm run contracts', () => {
  it('exports contracts with which the same version is compatible', () => {
    const [code, exported] = run('export');
    writeFileSync(file, exported!);
    expect([code, run('check', '--against', file)]).toEqual([0, [0]]);
  });

  it('names what the deployed version breaks, and what to deploy first', () => {
    // oxlint-disable-next-line typescript/no-explicit-any -- changed in ways that the types forbid
    const deployed = structuredClone(own) as { -readonly [K in keyof DeployedContracts]: any };
    delete deployed.requests['orders.place'].request['note'];
    delete deployed.requests['orders.refund'];
    deployed.events['orders.order-confirmed.v1'].customerId.maxLength = 99;
    writeFileSync(file, JSON.stringify(deployed));
    expect(run('check', '--against', file)).toEqual([
      1,
      expect.stringMatching(
        /^orders\.refund from gateway \(new\) to orders \(deployed\): .* not handled\. Deploy orders first\.$/,
      ),
      expect.stringMatching(/^orders\.order-confirmed\.v1 from orders \(deployed\) to products \(new\): /),
    ]);
  });

  it.each([
    ['no file', ['check', '--against', join(folder, 'none.json')], / is not a file that /],
    ['a registry', ['check', '--against', 'redis://127.0.0.1'], / is not a file that /],
    ['no command', [], /^Usage: /],
  ])('exits with 2 if it cannot compare: %s', (_, args, message) => {
    expect(run(...args)).toEqual([2, expect.stringMatching(message)]);
  });
});
