import { FairShare } from '#kernel/concurrency';

/**
 * Limits the entries that a process handles concurrently. A caller can use about three quarters of the slots, and callers that
 * compete get equal parts. Entries without a caller can use all.
 */
export class HandlerSlots {
  private running = 0;
  private readonly shares = new FairShare();
  /** Functions that start the waiting entries, by caller. The caller whose entry started last is the last one. */
  private readonly waiting = new Map<string, (() => void)[]>();
  private change: PromiseWithResolvers<void> | undefined;

  constructor(private readonly concurrency: number) {}

  /** How many entries of the caller `FairShare` allows to start now. */
  freeFor(caller: string): number {
    const { free } = this;
    if (caller === '') return free;
    return Math.max(0, Math.ceil((3 * free - this.shares.heldBy(caller)) / 4));
  }

  /** Waits until the caller may use one more slot. Waiting callers get slots in turn. */
  async run(caller: string, handle: () => Promise<void>): Promise<void> {
    if (this.freeFor(caller) > 0) this.acquire(caller);
    else await new Promise<void>((start) => this.enqueue(caller, start));
    try {
      await handle();
    } finally {
      this.release(caller);
    }
  }

  /** Resolves once an entry has been handled. */
  nextChange(): Promise<void> {
    this.change ??= Promise.withResolvers();
    return this.change.promise;
  }

  /** Resolves once no entry is being handled or waiting. */
  async whenIdle(): Promise<void> {
    while (this.running > 0) await this.nextChange();
  }

  private get free(): number {
    return this.concurrency - this.running;
  }

  private acquire(caller: string): void {
    this.running++;
    this.shares.acquire(caller);
  }

  private enqueue(caller: string, start: () => void): void {
    const starts = this.waiting.get(caller);
    if (starts) starts.push(start);
    else this.waiting.set(caller, [start]);
  }

  private release(caller: string): void {
    this.running--;
    this.shares.release(caller);
    this.startWaiting();
    this.change?.resolve();
    this.change = undefined;
  }

  /** A caller with further entries is moved to the end of the map, where the loop reaches it again. */
  private startWaiting(): void {
    for (const [caller, starts] of this.waiting) {
      if (this.freeFor(caller) === 0) continue;
      const start = starts.shift()!;
      this.waiting.delete(caller);
      if (starts.length > 0) this.waiting.set(caller, starts);
      this.acquire(caller);
      start();
    }
  }
}
