/**
 * A queue that serves groups in turn: the first item of a group waits for at most about one item of each other group, whatever
 * their backlog is. Items of one group are served first in, first out.
 */
export class RoundRobinQueue<Item extends object> {
  private readonly items: Item[] = [];
  private readonly places = new WeakMap<Item, { readonly group: string; readonly turn: number }>();
  /** The turn of the item that was served last. */
  private turn = 0;

  get length(): number {
    return this.items.length;
  }

  /** Inserts the item behind those with the same turn or an earlier one. */
  push(item: Item, group: string): void {
    const previous = this.items.findLast((each) => this.places.get(each)!.group === group);
    const turn = 1 + (previous ? this.places.get(previous)!.turn : this.turn);
    this.places.set(item, { group, turn });
    const index = 1 + this.items.findLastIndex((each) => this.places.get(each)!.turn <= turn);
    this.items.splice(index, 0, item);
  }

  shift(): Item | undefined {
    const item = this.items.shift();
    if (item) this.turn = this.places.get(item)!.turn;
    return item;
  }

  findIndex(predicate: (item: Item) => boolean): number {
    return this.items.findIndex(predicate);
  }

  splice(start: number, deleteCount: number): Item[] {
    return this.items.splice(start, deleteCount);
  }
}
