import type { DeadLetter, DeadLetters } from '#kernel/messaging';

/** Combines the dead letters of Redis and of all outboxes; the form of an id selects the store. */
export class CompositeDeadLetters implements DeadLetters {
  constructor(
    private readonly redis: DeadLetters | undefined,
    /** By context. */
    private readonly outboxes: Readonly<Record<string, DeadLetters>>,
  ) {}

  /** Sorted by time, oldest first. */
  async list(): Promise<DeadLetter[]> {
    const stores = [...Object.values(this.outboxes), ...(this.redis ? [this.redis] : [])];
    const lists = await Promise.all(stores.map((store) => store.list()));
    return lists.flat().toSorted((a, b) => (a.failedAt < b.failedAt ? -1 : 1));
  }

  replay(id: string): Promise<boolean> {
    return this.storeOf(id).replay(id);
  }

  discard(id: string): Promise<boolean> {
    return this.storeOf(id).discard(id);
  }

  /** Ids have the form `<context>/<position>` in an outbox and `<source>/<subscriber>/<entry>` in Redis. */
  private storeOf(id: string): DeadLetters {
    const [context = '', ...rest] = id.split('/');
    const store = rest.length === 2 ? this.redis : this.outboxes[context];
    if (!store) throw new Error(`dead letter ${id} not found`);
    return store;
  }
}
