import type { DirectoryContent } from '#kernel/messaging';
import { CompiledContracts, recordTtlMs, type ProcessRecord } from '#registry';
import type { ContractDescription } from '#contracts/compatibility';
import type { Placement } from '../model/placement.js';
import { reportVersion, type ProcessReport } from '../model/process-report.js';

export const report: ProcessReport = {
  version: reportVersion,
  revisions: {},
  requests: {},
  databases: { orders: { identity: 'server/1/2', pending: 0, maxConnections: 100 } },
  poolMax: 10,
  settings: { PAYMENT_METHODS: 'a1', STRIPE_SECRET_KEY: 'set' },
};

const text = { type: 'string', optional: false, nullable: false };
const optional = { ...text, optional: true };

/** The gateway sends a request to `orders`, which sends one to `products` and publishes an event for it. */
export const description: ContractDescription = {
  requests: {
    'orders.get': {
      idempotent: true,
      request: { id: text, note: optional },
      response: { id: text },
      failures: {},
    },
    'products.get': { idempotent: true, request: {}, response: { sku: text }, failures: {} },
  },
  events: { 'orders.placed.v1': { id: text } },
  dependencies: { gateway: ['orders.get'], orders: ['products.get'], products: [] },
  subscriptions: { gateway: [], orders: [], products: ['orders.placed.v1'] },
};
export const contracts = new CompiledContracts(description, 'enforce');

/** The record of a serving process. */
export function record(
  name: string,
  hosts: readonly string[],
  placement: object | undefined = report,
): ProcessRecord {
  const startedAt = '2026-01-01T00:00:00.000Z';
  const address = `http://${name}`;
  return {
    name,
    instance: name,
    version: '1',
    hosts,
    address,
    startedAt,
    health: 'serving',
    inFlight: 0,
    contracts: contracts.digest,
    placement,
  };
}

export const monolith = record('monolith', ['gateway', 'orders', 'products']);
export const orders = record('orders', ['orders']);

/** `silentMs`: milliseconds since the last heartbeat, by app. */
export function registryOf(
  records: readonly ProcessRecord[],
  placements: readonly Placement[] = [],
  silentMs: Readonly<Record<string, number>> = {},
): DirectoryContent {
  const processes = records.map((each) => ({
    record: JSON.stringify(each),
    modules: each.hosts,
    expiresInMs: recordTtlMs - (silentMs[each.name] ?? 0),
  }));
  return {
    modules: ['gateway', 'orders', 'products'],
    processes,
    placements: new Map(placements.map((each) => [each.context, JSON.stringify(each)])),
  };
}
