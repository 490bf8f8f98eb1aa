import { acceptedOrderIds, classifyOperation, classifyResponse } from './api-response.js';
import type { Action, ClientLog, OrderOperation } from './client-log.js';
import type { DatabaseState, OrderRow } from './database-state.js';

/** Compares the responses that clients received with the databases and describes each difference. */
export function reconcile(
  state: DatabaseState,
  customerIds: readonly string[],
  clientLog: ClientLog,
): string[] {
  return [...orderDifferences(state, customerIds, clientLog), ...actionDifferences(state, clientLog)];
}

function orderDifferences(
  { orders }: DatabaseState,
  customerIds: readonly string[],
  { operations }: ClientLog,
): string[] {
  const byKey = Map.groupBy(orders, ({ customer_id, key }) => `${customer_id} ${key}`);
  const differences = operations.flatMap((operation) => {
    const name = `${customerIds[operation.customer]} ${operation.key}`;
    const accepted = acceptedOrderIds(operation.responses);
    const own = (byKey.get(name) ?? []).filter(
      ({ id, key_released }) => !key_released || accepted.includes(id),
    );
    byKey.delete(name);
    return [...compareOrder(operation, own)].map((difference) => `${name}: ${difference}`);
  });
  return [...differences, ...[...byKey.keys()].map((name) => `${name}: no client sent this order`)];
}

function* compareOrder(
  { responses, actions }: OrderOperation,
  orders: readonly OrderRow[],
): Generator<string> {
  const ids = acceptedOrderIds(responses);
  const [order] = orders;
  const last = responses.at(-1)!;
  const isUnchanged = actions.every((action) => classifyOperation(action.responses) === 'fail');
  const isConfirmed = responses.some(({ body }) => body['status'] === 'confirmed');
  if (orders.length > 1) yield `${orders.length} orders`;
  if (ids.length > 1) yield `responses contain ${ids.length} order ids`;
  if (ids.length > 0 && ids[0] !== order?.id) yield `order ${ids[0]} was accepted but does not exist`;
  if (order?.status === 'pending') yield `order ${order.id} is still pending`;
  if (classifyResponse(last) === 'fail' && order && order.status !== 'rejected')
    yield `rejected with ${last.status}, but order ${order.id} is ${order.status}`;
  if (classifyResponse(last) === 'ok' && isUnchanged && order?.status !== last.body['status'])
    yield `the last response is ${String(last.body['status'])}, but the order is ${order?.status ?? 'missing'}`;
  if (isConfirmed && isUnchanged && order?.status !== 'confirmed')
    yield `a response is confirmed, but the order is ${order?.status ?? 'missing'}`;
}

function actionDifferences({ orders, adjustments }: DatabaseState, { actions }: ClientLog): string[] {
  const historyById = new Map(orders.map(({ id, history }) => [id, history]));
  const adjustmentsByReason = new Map(adjustments.map(({ reason, count }) => [reason, count]));
  const executions = ({ kind, targetId, reason }: Action): number => {
    if (kind === 'adjustment') return adjustmentsByReason.get(reason) ?? 0;
    const history = historyById.get(targetId) ?? [];
    const expected = { cancel: 'cancelled', fulfil: 'fulfilled', refund: 'refunded' }[kind];
    return history.filter(
      (entry) => entry.type === expected && (kind !== 'refund' || entry.reason === reason),
    ).length;
  };
  return actions.flatMap((action) =>
    [...compareAction(action, executions(action))].map((difference) => `${action.reason}: ${difference}`),
  );
}

/** A rejected cancellation or fulfilment may still be in the history: another request may have executed it. */
function* compareAction({ kind, responses }: Action, executions: number): Generator<string> {
  const outcome = classifyOperation(responses);
  const storesReason = kind === 'refund' || kind === 'adjustment';
  if (executions > 1) yield `executed ${executions} times`;
  if (outcome === 'ok' && executions === 0) yield 'succeeded, but was not executed';
  if (outcome === 'fail' && storesReason && executions > 0) yield 'rejected, but was executed';
}
