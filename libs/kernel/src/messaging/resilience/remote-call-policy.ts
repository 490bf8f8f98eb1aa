import { AsyncLocalStorage } from 'node:async_hooks';
import { BrokenCircuitError, BulkheadRejectedError, CircuitState, bulkhead } from 'cockatiel';
import { Deadlines } from '../transport/deadline-timer.js';
import type { OutgoingRequest, RequestTransport } from '../transport/request-transport.js';
import { unreachable } from '../transport/unreachable.js';
import { breakerOf } from './circuit-breaker.js';
import { callsUnderWay, refusals, repeats } from './call-metrics.js';
import type { CallSettings } from './call.settings.js';
import { outcomeOf } from './classify-failure.js';
import { retried } from './with-retry.js';

const reasons = {
  breaker: 'it has not answered for a while',
  bulkhead: 'too many calls to it are under way',
};

type Answer = { readonly value: unknown } | { readonly failure: unknown };

/**
 * The way to one remote context: only so many calls take it at once, it is closed while nobody answers at its end,
 * and a call takes it again where that is safe.
 */
export class Passage implements RequestTransport {
  private readonly room;
  private readonly breaker;
  private readonly deadlines = new Deadlines();

  constructor(
    private readonly context: string,
    private readonly transport: RequestTransport,
    private readonly settings: CallSettings,
  ) {
    const { atOnce, waiting, breakerWindowMs, breakerPauseMs } = settings;
    this.room = bulkhead(atOnce, waiting);
    this.breaker = breakerOf(context, { windowMs: breakerWindowMs, pauseMs: breakerPauseMs });
    for (const by of ['breaker', 'bulkhead']) refusals.inc({ context, by }, 0);
    repeats.inc({ context }, 0);
  }

  /** Settles by the deadline. What is refused here was not sent. */
  request(call: OutgoingRequest): Promise<unknown> {
    if (this.room.executionSlots > 0) return this.room.execute(() => this.send(call));
    return this.waitFor(call).catch((error: unknown) =>
      error instanceof BulkheadRejectedError ? this.refuse('bulkhead') : Promise.reject(error as Error),
    );
  }

  measure(): void {
    const { context, room, settings } = this;
    callsUnderWay.set({ context, state: 'sent' }, settings.atOnce - room.executionSlots);
    callsUnderWay.set({ context, state: 'waiting' }, settings.waiting - room.queueSlots);
  }

  /** One that is still waiting at its deadline is not sent; its place is free once its turn has come. */
  private waitFor(call: OutgoingRequest): Promise<unknown> {
    return new Promise((resolve, reject) => {
      let late = false;
      const expire = (): void => {
        late = true;
        this.refuse('bulkhead').catch(reject);
      };
      const wait = this.deadlines.add(call.deadline, expire);
      const turn = AsyncLocalStorage.bind(async () => (late ? undefined : this.send(call)));
      this.room
        .execute(turn)
        .finally(() => wait.settled())
        .then(resolve, reject);
    });
  }

  private async send(call: OutgoingRequest): Promise<unknown> {
    if (this.breaker.state === CircuitState.HalfOpen) return this.refuse('breaker');
    try {
      const answer = await this.breaker.execute(() => this.answerTo(call));
      if ('value' in answer) return answer.value;
      throw answer.failure;
    } catch (error) {
      if (error instanceof BrokenCircuitError) return this.refuse('breaker');
      throw error;
    }
  }

  /** A failure that a handler answered is an answer. */
  private async answerTo(call: OutgoingRequest): Promise<Answer> {
    const { context, settings, transport } = this;
    try {
      return { value: await retried(call, transport, settings, () => repeats.inc({ context })) };
    } catch (error) {
      if (outcomeOf(error, context)) throw error;
      return { failure: error };
    }
  }

  private async refuse(by: 'breaker' | 'bulkhead'): Promise<never> {
    const { context } = this;
    refusals.inc({ context, by });
    throw unreachable(context, 'not-sent', reasons[by]);
  }
}
