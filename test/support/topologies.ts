import type { TopologyShape } from '#dev';

const apart = ['gateway', 'auth', 'products', 'orders'] as const;

/** The ways the same code is cut into processes. A scenario that does not pass in each is not done. */
export const topologies = {
  /** As developers run it. */
  monolith: { apps: ['monolith'], embedded: true },
  /** One process in which every message is serialised, and delivered twice where it may be repeated. */
  loopback: { apps: ['monolith'], embedded: true, env: { monolith: { TRANSPORT: 'loopback' } } },
  /** A process per context. */
  split: { apps: apart },
  /** Two of each. */
  replicated: { apps: apart, replicas: 2, env: { gateway: { DRAIN_NOTICE_MS: '2000' } } },
  /** One context carved out of the monolith by its environment. */
  carved: { apps: ['monolith', 'orders'], env: { monolith: { REMOTE: 'orders' } } },
} satisfies Record<string, TopologyShape>;

export type TopologyName = keyof typeof topologies;
