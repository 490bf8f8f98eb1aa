import type { OrderView } from '#contracts/orders';
import { currentScope, FailedBefore, replayOf } from '#kernel/messaging';
import { refusalOf } from '../domain/rejection.js';
import { viewOf, type OrderRecord } from '../persistence/order-record.js';
import type { GivenAnswer } from '../persistence/idempotency-keys.repository.js';

/** What is to be said of an order as it is. */
export function answerFor(record: OrderRecord): GivenAnswer {
  return record.rejection
    ? { refusal: record.rejection, traceId: currentTraceId() }
    : { order: viewOf(record) };
}

/** @throws the refusal, where it is one */
export function told(answer: GivenAnswer): OrderView {
  if ('refusal' in answer) throw refusalOf(answer.refusal);
  return answer.order;
}

/** @throws FailedBefore, where it is a refusal */
export function toldAgain(answer: GivenAnswer): OrderView {
  if ('refusal' in answer) throw new FailedBefore(refusalOf(answer.refusal), answer.traceId);
  return replayOf(answer.order);
}

export function currentTraceId(): string | undefined {
  return currentScope()?.headers.traceparent?.split('-')[1];
}
