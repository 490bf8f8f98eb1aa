import type { RolloutIncompatibility } from '#registry';

/** The order in which to replace the apps so that all processes remain compatible; undefined if there is none. */
export function rolloutOrder(
  incompatibilities: ReadonlyMap<string, readonly RolloutIncompatibility[]>,
): string[] | undefined {
  const order: string[] = [];
  const waiting = new Set(incompatibilities.keys());
  while (waiting.size > 0) {
    const next = [...waiting].find((name) =>
      incompatibilities
        .get(name)!
        .every(({ deployFirst, running }) => deployFirst !== undefined && order.includes(running.name)),
    );
    if (next === undefined) return undefined;
    waiting.delete(next);
    order.push(next);
  }
  return order;
}
