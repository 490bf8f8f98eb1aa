import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { describeContracts, type ContractDescription } from '#contracts/compatibility';
import { contextNames, contracts, dependencies, splitApps, subscriptions } from '#contracts/contexts';
import { ProcessDirectory } from '#redis';
import { CompiledContracts, Registry } from '#registry';
import { ProcessState } from '#kernel/observability';
import { runContractsCommand } from './run-contracts-command.js';

const url = process.env['TEST_REDIS_URL']!;
const maxMs = 2_000;
const own = describeContracts(contracts, dependencies, subscriptions);
const opened: (() => Promise<void>)[] = [];
let prefix: string;

// oxlint-disable-next-line typescript/no-explicit-any -- changed in ways that the types forbid
type Draft = { -readonly [K in keyof ContractDescription]: any };
type Change = (draft: Draft) => void;

beforeEach(() => {
  prefix = `contracts-${randomUUID().slice(0, 8)}`;
  process.env['REDIS_PREFIX'] = prefix;
});
afterEach(async () => {
  delete process.env['REDIS_PREFIX'];
  for (const close of opened.splice(0)) await close();
});

/** Registers a process that runs another version. */
async function register(name: string, hosts: readonly string[], change: Change = () => {}): Promise<void> {
  const description = structuredClone(own) as Draft;
  change(description);
  await registerWith(name, hosts, new CompiledContracts(description, 'enforce'));
}

async function registerWith(
  name: string,
  hosts: readonly string[],
  published?: CompiledContracts,
): Promise<void> {
  const directory = new ProcessDirectory({ url, prefix, name }, splitApps, hosts);
  await directory.connect();
  const registry = new Registry(
    name,
    hosts,
    { inFlight: 0 },
    new ProcessState(),
    directory,
    undefined,
    published,
  );
  await registry.heartbeat();
  opened.push(async () => {
    await registry.beforeApplicationShutdown();
    await directory.close();
  });
}

async function check(): Promise<{ code: number; lines: string[]; ms: number }> {
  const lines: string[] = [];
  const write = (line: string) => void lines.push(line);
  const startedAt = performance.now();
  const code = await runContractsCommand(own, ['check', '--against', url], { log: write, error: write });
  return { code, lines, ms: performance.now() - startedAt };
}

/** An older version without this field, which is optional now. */
const withoutAmount: Change = (draft) => delete draft.requests['orders.refund'].request.amount;

describe('npm run contracts -- check --against redis://…', () => {
  it('compares 20 processes of different versions within 2 s', async () => {
    for (let n = 0; n < 20; n++) {
      const name = splitApps[n % splitApps.length]!;
      const code = `${contextNames[0]}.added-${n}`;
      const add: Change = (draft) =>
        (draft.requests['auth.login'].failures[code] = { kind: 'conflict', details: {} });
      await register(name, [name], name === 'orders' ? (draft) => [add(draft), withoutAmount(draft)] : add);
    }
    const { code, lines, ms } = await check();
    process.stdout.write(`20 processes with 20 different contracts compared in ${ms.toFixed(0)} ms\n`);
    expect(code).toBe(1);
    expect(lines).toHaveLength(6);
    expect(ms).toBeLessThan(maxMs);
  });

  it('accepts running processes of the same version, also of the same app', async () => {
    for (const name of splitApps) await register(name, [name]);
    await register('orders', ['orders']);
    expect(await check()).toMatchObject({ code: 0, lines: [] });
  });

  it('names both sides of a problem, and the order of rollout', async () => {
    for (const name of splitApps) await register(name, [name], withoutAmount);
    const { code, lines } = await check();
    expect([code, ...lines]).toEqual([
      1,
      expect.stringMatching(
        /^orders\.refund from gateway in gateway \(new\) to orders in orders \d\S+: request: amount is sent, but not accepted\. Update orders first\.$/,
      ),
      'Order of rollout: auth, products, orders, gateway.',
    ]);
  });

  it('ignores requests that a monolith executes itself', async () => {
    await register('monolith', splitApps, withoutAmount);
    await register('monolith', splitApps, withoutAmount);
    expect(await check()).toMatchObject({ code: 0, lines: [] });
  });

  it('finds no order of rollout for replicas that publish events to each other', async () => {
    const change: Change = (draft) => (draft.events['orders.order-confirmed.v1'].orderId.maxLength = 99);
    await register('monolith', splitApps, change);
    const { code, lines } = await check();
    expect([code, ...lines]).toEqual([
      1,
      expect.stringContaining('No order of rollout works: declare a new message'),
      'No order of rollout works for all apps.',
    ]);
  });

  it('exits with 2 for processes that do not publish their contracts', async () => {
    await registerWith('orders', ['orders']);
    await register('gateway', ['gateway']);
    const { code, lines } = await check();
    expect([code, ...lines]).toEqual([
      2,
      expect.stringMatching(/^Unknown: orders \d\S+ does not publish its contracts\.$/),
    ]);
  });

  it('exits with 2 if published contracts do not have their digest', async () => {
    const forged = Object.assign(new CompiledContracts(own, 'enforce'), {
      json: JSON.stringify({ ...own, events: {} }),
    });
    await registerWith('orders', ['orders'], forged);
    expect(await check()).toMatchObject({
      code: 2,
      lines: [expect.stringContaining('Unknown: orders')],
    });
  });

  it('exits with 2 without running processes', async () => {
    expect(await check()).toMatchObject({ code: 2, lines: [expect.stringContaining(prefix)] });
  });
});
