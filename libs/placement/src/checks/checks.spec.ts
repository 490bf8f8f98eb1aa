import { describe, expect, it } from '@jest/globals';
import { CompiledContracts, readRunningContracts } from '#registry';
import type { ProcessReport } from '../model/process-report.js';
import { contracts, description, monolith, orders, record, report } from '../testing/process-records.js';
import type { Move } from './check.js';
import { checks } from './index.js';

/** Contracts that a test changes. */
// oxlint-disable-next-line typescript/no-explicit-any -- changed in ways that the types forbid
type Draft = { -readonly [K in keyof typeof description]: Record<string, any> };

const allowed: Move = {
  context: 'orders',
  app: 'orders',
  processes: [orders],
  others: [monolith],
  all: [monolith, orders],
  readinessOf: async () => undefined,
  readContracts: (processes) =>
    readRunningContracts({ readContracts: async () => contracts.json }, processes),
};

/** Replaces the contracts of the app `orders`. */
function withContracts(change: (draft: Draft) => void): Partial<Move> {
  const draft = structuredClone(description);
  change(draft as Draft);
  const { digest, json } = new CompiledContracts(draft, 'enforce');
  const changed = { ...orders, contracts: digest };
  const readContracts = async (_: string, requested: string) =>
    requested === digest ? json : contracts.json;
  return {
    ...replacing(changed),
    readContracts: (processes) => readRunningContracts({ readContracts }, processes),
  };
}

const ordersWith = (changes: Partial<ProcessReport>) =>
  record('orders', ['orders'], { ...report, ...changes });
const [database] = Object.values(report.databases);
const replacing = (process: typeof orders): Partial<Move> => ({
  processes: [process],
  all: [monolith, process],
});

/** The problems that each check finds; checks that find none are left out. */
async function problemsOf(changes: Partial<Move>): Promise<Record<string, readonly string[]>> {
  const move = { ...allowed, ...changes };
  const found = Object.entries(checks).map(async ([name, check]) => [name, await check(move)] as const);
  return Object.fromEntries((await Promise.all(found)).filter(([, problems]) => problems.length > 0));
}

describe('the checks of a move', () => {
  it('allow it if nothing is wrong', async () => {
    expect(await problemsOf({})).toEqual({});
  });

  it('reject an app without a running process', async () => {
    expect(await problemsOf({ processes: [], all: [monolith] })).toEqual({
      probes: [
        'No running process of orders hosts orders: start it, for example with `npm run start:orders`.',
      ],
    });
  });

  it('reject a process that does not respond to each of 20 probes', async () => {
    let probes = 0;
    const readinessOf = async () => (++probes === 20 ? 'Redis is not connected' : undefined);
    expect(await problemsOf({ readinessOf })).toEqual({
      probes: [expect.stringContaining('did not respond to probe 20 of 20: Redis is not connected')],
    });
  });

  it('reject another database', async () => {
    const other = { orders: { ...database!, identity: 'copy/1/2' } };
    expect(await problemsOf(replacing(ordersWith({ databases: other })))).toEqual({
      database: [
        'orders and the other app use different databases of orders: give them the same DATABASE_URL.',
      ],
    });
  });

  it('reject an embedded database', async () => {
    for (const storing of [undefined, ['orders']])
      expect(await problemsOf(replacing(ordersWith({ databases: {}, ...(storing && { storing }) })))).toEqual(
        {
          database: [
            expect.stringContaining('orders reports no PostgreSQL database of orders: an embedded database'),
          ],
        },
      );
  });

  it('allow a context without a database', async () => {
    const withoutDatabase = { databases: {}, storing: [] };
    const others = [record('monolith', ['orders'], { ...report, ...withoutDatabase })];
    expect(await problemsOf({ ...replacing(ordersWith(withoutDatabase)), others })).toEqual({});
  });

  it('reject migrations that are not applied', async () => {
    const pending = { orders: { ...database!, pending: 2 } };
    expect(await problemsOf(replacing(ordersWith({ databases: pending })))).toEqual({
      migrations: ['App orders contains 2 migrations of orders that are not applied: run `npm run migrate`.'],
    });
  });

  it.each([
    ['PAYMENT_METHODS', { ...report.settings, PAYMENT_METHODS: 'b2' }],
    ['STRIPE_SECRET_KEY', { ...report.settings, STRIPE_SECRET_KEY: 'unset' }],
  ])('reject another value of %s', async (variable, settings) => {
    expect(await problemsOf(replacing(ordersWith({ settings })))).toEqual({
      settings: [`${variable} differs between orders and monolith: set the same value.`],
    });
  });

  it('ignore settings that only one app has', async () => {
    const { PAYMENT_METHODS: _, ...settings } = report.settings;
    expect(await problemsOf(replacing(ordersWith({ settings })))).toEqual({});
  });

  it('reject more connections than the server accepts', async () => {
    expect(await problemsOf(replacing(ordersWith({ poolMax: 95 })))).toEqual({
      connections: [expect.stringContaining('may open 105 connections to a server that accepts 100')],
    });
  });

  it('reject an app that does not handle what a process with both choices sends', async () => {
    expect(
      await problemsOf(withContracts((draft) => delete draft.requests['orders.get']!.request['note'])),
    ).toEqual({
      contracts: [
        'orders.get from gateway in monolith 1 to orders in orders 1: request: note is sent, but not accepted. Update monolith first.',
      ],
    });
  });

  it('reject an app that publishes what a running subscriber does not accept', async () => {
    const change = (draft: Draft) => delete draft.events['orders.placed.v1']!['id'];
    expect(await problemsOf(withContracts(change))).toEqual({
      contracts: [
        'orders.placed.v1 from orders in orders 1 to products in monolith 1: event: id is required, but not sent. Update monolith first.',
      ],
    });
  });

  it('allow contracts with an addition', async () => {
    const total = { type: 'integer', optional: true, nullable: false };
    const change = (draft: Draft) => (draft.requests['orders.get']!.response['total'] = total);
    expect(await problemsOf(withContracts(change))).toEqual({});
  });

  it('reject a process whose contracts are unknown', async () => {
    const readContracts: Move['readContracts'] = (processes) =>
      readRunningContracts({ readContracts: async () => null }, processes.slice(1));
    expect(await problemsOf({ readContracts })).toEqual({
      contracts: [expect.stringMatching(/^The contracts of orders 1 are unknown: /)],
    });
  });

  it('reject a running process that runs a version without placements', async () => {
    const old = { ...record('products', ['products']), placement: undefined };
    expect(await problemsOf({ all: [monolith, orders, old] })).toEqual({
      placements: ['products products (version 1) runs a version without placements: update it first.'],
    });
  });
});
