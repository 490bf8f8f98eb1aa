import { EventEmitter, once } from 'node:events';
import { Injectable } from '@nestjs/common';

/** Wakes the requests of this process that wait until an order is decided, that is, no longer pending. */
@Injectable()
export class DecisionNotifier {
  /** One event per order. */
  private readonly decisions = new EventEmitter().setMaxListeners(0);

  /** Call it after the commit. */
  notify(orderId: string): void {
    this.decisions.emit(orderId);
  }

  /**
   * Resolves when the order is decided by this process, or when `signal` is aborted. Call it before reading the state of
   * the order, so that a decision in between is not missed.
   */
  async decided(orderId: string, signal: AbortSignal): Promise<void> {
    await once(this.decisions, orderId, { signal }).catch(() => undefined);
  }
}
