import { splitApps } from '#contracts/contexts';

export interface ChaosTopology {
  /** The first one serves the API. */
  readonly apps: readonly [string, ...string[]];
  readonly replicas: number;
  readonly needsRedis: boolean;
}

export const topologies: Readonly<Record<string, ChaosTopology>> = {
  monolith: { apps: ['monolith'], replicas: 1, needsRedis: false },
  split: { apps: splitApps, replicas: 1, needsRedis: true },
  replicated: { apps: splitApps, replicas: 2, needsRedis: true },
};
