import { FairShare, Semaphore } from '#kernel/concurrency';

/**
 * Limits the entries that a process handles concurrently. A caller can use about three quarters of the slots, and callers that
 * compete get equal parts. Entries without a caller can use all.
 */
export class HandlerSlots {
  private readonly semaphore: Semaphore;
  private readonly shares = new FairShare();

  constructor(concurrency: number) {
    this.semaphore = new Semaphore(concurrency);
  }

  /** Number of further entries of a caller that may start now: the first one for which `FairShare` allows no more. */
  freeFor(caller: string): number {
    const { free } = this.semaphore;
    if (caller === '') return free;
    return Math.max(0, Math.ceil((3 * free - this.shares.heldBy(caller)) / 4));
  }

  /** Handles an entry that was received although no slot is free once there is one: callers in turn. */
  run(caller: string, handle: () => Promise<void>): Promise<void> {
    this.shares.acquire(caller);
    const handleAndRelease = (): Promise<void> => handle().finally(() => this.shares.release(caller));
    return this.semaphore.run(handleAndRelease, caller);
  }

  /** Resolves once an entry has been handled. */
  nextChange(): Promise<void> {
    return this.semaphore.nextChange();
  }

  /** Resolves once no entry is being handled or waiting. */
  whenIdle(): Promise<void> {
    return this.semaphore.whenIdle();
  }
}
