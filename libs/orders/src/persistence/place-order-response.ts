import type { Failure } from '#contracts/definition';
import type { OrderView } from '#contracts/orders';
import { currentScope, RestoredFailure, ReplayedFailure, markReplayed } from '#kernel/messaging';
import { fromStoredFailure, type StoredFailure } from '../domain/place-order-failure.js';
import { toOrderView, type OrderRecord } from './order-record.js';

/**
 * The response to a request that places an order: the order as it was at that time, or the failure and the trace in which
 * it occurred.
 */
export type PlaceOrderResponse =
  | { readonly order: OrderView }
  | { readonly failure: StoredFailure; readonly traceId?: string | undefined };

/** The response that reflects the current state of the order. */
export function responseFor(record: OrderRecord): PlaceOrderResponse {
  return record.rejection
    ? { failure: record.rejection, traceId: currentTraceId() }
    : { order: toOrderView(record) };
}

/** Returns the order of a first response. @throws the stored failure */
export function unwrapResponse(response: PlaceOrderResponse): OrderView {
  if ('failure' in response) throw restoreFailure(response.failure);
  return response.order;
}

/** Returns the order of a replayed response, marked as a replay. @throws the stored failure, marked as a replay */
export function unwrapAsReplay(response: PlaceOrderResponse): OrderView {
  if ('failure' in response) throw new ReplayedFailure(restoreFailure(response.failure), response.traceId);
  return markReplayed(response.order);
}

/** @throws Error for the unknown code of a row that an earlier version has stored */
function restoreFailure(stored: StoredFailure): Failure {
  const known = fromStoredFailure(stored);
  if (known) return known;
  const { code, details, unknown } = stored;
  if (!unknown) throw new Error(`Unknown rejection code ${code}.`);
  return new RestoredFailure({ code, details, ...unknown });
}

export function currentTraceId(): string | undefined {
  return currentScope()?.headers.traceparent?.split('-')[1];
}
