export interface ChaosTopology {
  /** The first one serves the API. */
  readonly apps: readonly [string, ...string[]];
  readonly replicas: number;
  readonly needsRedis: boolean;
}

const apart = ['gateway', 'auth', 'products', 'orders'] as const;

export const topologies: Readonly<Record<string, ChaosTopology>> = {
  monolith: { apps: ['monolith'], replicas: 1, needsRedis: false },
  split: { apps: apart, replicas: 1, needsRedis: true },
  replicated: { apps: apart, replicas: 2, needsRedis: true },
};
