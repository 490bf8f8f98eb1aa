import { RoundRobinQueue } from '#kernel/concurrency';
import type { WaitingCalls } from '#kernel/persistence';

/**
 * Serves callers in turn, and the networks of each caller in turn. A caller chooses the networks of its requests itself, so they
 * do not get it more turns.
 */
export class ConnectionQueue<Item extends object> implements WaitingCalls<Item> {
  private readonly itemsByCaller = new Map<string, RoundRobinQueue<Item>>();
  /** One entry for each item: the queue of its caller. */
  private readonly turns = new RoundRobinQueue<{ readonly items: RoundRobinQueue<Item> }>();

  constructor(
    private readonly currentCaller: () => string,
    private readonly currentNetwork: () => string,
  ) {}

  get length(): number {
    return this.turns.length;
  }

  push(item: Item): void {
    const caller = this.currentCaller();
    let items = this.itemsByCaller.get(caller);
    if (!items) this.itemsByCaller.set(caller, (items = new RoundRobinQueue()));
    items.push(item, this.currentNetwork());
    this.turns.push({ items }, caller);
  }

  shift(): Item | undefined {
    return this.turns.shift()?.items.shift();
  }

  /** Returns the index of an item for `splice`. It is not a position in the queue: items are counted caller by caller. */
  findIndex(predicate: (item: Item) => boolean): number {
    let offset = 0;
    for (const items of this.itemsByCaller.values()) {
      const index = items.findIndex(predicate);
      if (index >= 0) return offset + index;
      offset += items.length;
    }
    return -1;
  }

  /** Removes one item. */
  splice(index: number, _count: 1): Item[] {
    let rest = index;
    for (const items of this.itemsByCaller.values()) {
      if (rest < items.length) {
        const turn = this.turns.findIndex((each) => each.items === items);
        this.turns.splice(turn, 1);
        return items.splice(rest, 1);
      }
      rest -= items.length;
    }
    return [];
  }
}
