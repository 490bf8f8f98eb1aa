import { splitApps } from '#contracts/contexts';
import type { TopologyShape } from '#dev/testing';

/** Predefined deployments of the same code. Every scenario must pass in each of them. */
export const topologies = {
  /** One process with an embedded database, as in development. */
  monolith: { apps: ['monolith'], embedded: true },
  /** One process that serialises every message, and delivers events and idempotent requests twice. */
  loopback: { apps: ['monolith'], embedded: true, env: { monolith: { TRANSPORT: 'loopback' } } },
  /** One process per context. */
  split: { apps: splitApps },
  /** Two processes per context. */
  replicated: { apps: splitApps, replicas: 2, env: { gateway: { DRAIN_NOTICE_MS: '2000' } } },
  /** The monolith with one context moved to its own process by configuration. */
  carved: { apps: ['monolith', 'orders'], env: { monolith: { REMOTE: 'orders' } } },
} satisfies Record<string, TopologyShape>;

export type TopologyName = keyof typeof topologies;
