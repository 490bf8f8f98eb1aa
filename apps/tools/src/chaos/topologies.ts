import { splitApps } from '#contracts/contexts';

export interface ChaosTopology {
  /** The first one serves the API. */
  readonly apps: readonly [string, ...string[]];
  readonly replicas: number;
  readonly needsRedis: boolean;
  /** Contexts that both the first app and an app of their own host. */
  readonly movable?: readonly string[];
}

export const topologies: Readonly<Record<string, ChaosTopology>> = {
  monolith: { apps: ['monolith'], replicas: 1, needsRedis: false },
  split: { apps: splitApps, replicas: 1, needsRedis: true },
  replicated: { apps: splitApps, replicas: 2, needsRedis: true },
  /** Contexts move between the monolith and their own apps meanwhile. */
  moving: {
    apps: ['monolith', 'orders', 'products'],
    replicas: 1,
    needsRedis: true,
    movable: ['orders', 'products'],
  },
};
