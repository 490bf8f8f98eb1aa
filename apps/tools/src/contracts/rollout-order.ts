import type { RolloutBreak } from '#kernel/registry';

/** The order in which to replace the apps so that nothing breaks; undefined if there is none. */
export function rolloutOrder(breaks: ReadonlyMap<string, readonly RolloutBreak[]>): string[] | undefined {
  const order: string[] = [];
  const waiting = new Set(breaks.keys());
  while (waiting.size > 0) {
    const next = [...waiting].find((name) =>
      breaks.get(name)!.every(({ first, running }) => first !== undefined && order.includes(running.name)),
    );
    if (next === undefined) return undefined;
    waiting.delete(next);
    order.push(next);
  }
  return order;
}
