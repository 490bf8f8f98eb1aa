import { orderIdsIn, outcomeOf, outcomeOfAll } from './answer.js';
import type { Books, Order } from './books.js';
import type { Attempt, ClientLedger, Deed } from './client-ledger.js';

/** Where what customers and staff were told and what the databases say do not agree. `customers`: their ids. */
export function reckon(books: Books, customers: readonly string[], ledger: ClientLedger): string[] {
  return [...wrongOrders(books, customers, ledger), ...wrongDeeds(books, ledger)];
}

function wrongOrders({ orders }: Books, customers: readonly string[], { attempts }: ClientLedger): string[] {
  const byKey = Map.groupBy(orders, ({ customer_id, key }) => `${customer_id} ${key}`);
  const wrong = attempts.flatMap((attempt) => {
    const name = `${customers[attempt.customer]} ${attempt.key}`;
    const told = orderIdsIn(attempt.answers);
    const own = (byKey.get(name) ?? []).filter(({ id, given_up }) => !given_up || told.includes(id));
    byKey.delete(name);
    return [...wrongsIn(attempt, own)].map((what) => `${name}: ${what}`);
  });
  return [...wrong, ...[...byKey.keys()].map((name) => `${name}: nobody ordered this`)];
}

function* wrongsIn({ answers, deeds }: Attempt, orders: readonly Order[]): Generator<string> {
  const ids = orderIdsIn(answers);
  const [order] = orders;
  const last = answers.at(-1)!;
  const isUntouched = deeds.every((deed) => outcomeOfAll(deed.answers) === 'fail');
  const isConfirmed = answers.some(({ body }) => body['status'] === 'confirmed');
  if (orders.length > 1) yield `${orders.length} orders`;
  if (ids.length > 1) yield `answered with ${ids.length} orders`;
  if (ids.length > 0 && ids[0] !== order?.id) yield `order ${ids[0]} was accepted and is not there`;
  if (order?.status === 'pending') yield `order ${order.id} is undecided`;
  if (outcomeOf(last) === 'fail' && order && order.status !== 'rejected')
    yield `refused with ${last.status}, but order ${order.id} is ${order.status}`;
  if (outcomeOf(last) === 'ok' && isUntouched && order?.status !== last.body['status'])
    yield `told ${String(last.body['status'])}, but it is ${order?.status ?? 'not there'}`;
  if (isConfirmed && isUntouched && order?.status !== 'confirmed')
    yield `told that it is confirmed, but it is ${order?.status ?? 'not there'}`;
}

function wrongDeeds({ orders, restocked }: Books, { deeds }: ClientLedger): string[] {
  const histories = new Map(orders.map(({ id, history }) => [id, history]));
  const restocks = new Map(restocked.map(({ mark, times }) => [mark, times]));
  const timesDone = ({ kind, about, mark }: Deed): number => {
    if (kind === 'restock') return restocks.get(mark) ?? 0;
    const history = histories.get(about) ?? [];
    const isDone = { cancel: 'cancelled', fulfil: 'fulfilled', refund: 'refunded' }[kind];
    return history.filter(({ type, reason }) => type === isDone && (kind !== 'refund' || reason === mark))
      .length;
  };
  return deeds.flatMap((deed) => [...wrongsOf(deed, timesDone(deed))].map((what) => `${deed.mark}: ${what}`));
}

/** A cancellation that was refused may still be there: another request did it. The same goes for fulfilments. */
function* wrongsOf({ kind, answers }: Deed, times: number): Generator<string> {
  const outcome = outcomeOfAll(answers);
  const hasMark = kind === 'refund' || kind === 'restock';
  if (times > 1) yield `done ${times} times`;
  if (outcome === 'ok' && times === 0) yield 'told that it is done, and it is not';
  if (outcome === 'fail' && hasMark && times > 0) yield 'refused, and yet it is done';
}
