import type { TopologyShape } from '#dev/testing';
import { topologies, type TopologyName } from '../topologies.js';

/** The predefined topologies of the build in `folder`, which has the additional context `context`. */
export function topologiesWith(context: string, folder: string): Record<TopologyName, TopologyShape> {
  const { monolith, loopback, split, replicated } = topologies;
  const inFolder = (shape: TopologyShape): TopologyShape => ({
    ...shape,
    builds: Object.fromEntries(shape.apps.map((app) => [app, folder])),
  });
  return {
    monolith: inFolder(monolith),
    loopback: inFolder(loopback),
    split: inFolder({ ...split, apps: [...split.apps, context] }),
    replicated: inFolder({ ...replicated, apps: [...replicated.apps, context] }),
    carved: inFolder({ apps: ['monolith', context], env: { monolith: { REMOTE: context } } }),
  };
}
