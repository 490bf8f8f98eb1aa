import { setTimeout as pause } from 'node:timers/promises';
import { isKeyInUse, isUnsent, orderIdsIn, outcomeOf, type Answer } from './answer.js';
import type { Attempt, ClientLedger } from './client-ledger.js';
import { inParallel } from '#dev';
import type { Shop } from './shop.js';

/** Places the order, or asks again what has become of it: that is the same request. */
export async function send(shop: Shop, ledger: ClientLedger, attempt: Attempt): Promise<Answer> {
  const { customer, key, body, answers } = attempt;
  const { api } = shop.customers[customer]!;
  const answer = await api.send('POST', '/v1/orders', body, { 'idempotency-key': key });
  return ledger.note('order', answers, answer);
}

/** Asks until each order is decided that may be there. Those that are not `within` milliseconds, are answered. */
export async function settle(
  shop: Shop,
  attempts: readonly Attempt[],
  ledger: ClientLedger,
  within: number,
): Promise<Attempt[]> {
  const undecided: Attempt[] = [];
  const open = attempts.filter(({ answers }) => answers.length === 0 || !answers.every(isUnsent));
  await inParallel(open.length, 16, async (n) => {
    const attempt = open[n]!;
    const deadline = Date.now() + within;
    let answer = await send(shop, ledger, attempt);
    while (!isDecided(answer) && Date.now() < deadline) {
      await pause(200);
      answer = await lookAfter(shop, ledger, attempt);
    }
    if (!isDecided(answer)) undecided.push(attempt);
  });
  return undecided;
}

/** A key keeps its first answer, though the order moves on: whoever was told of the order looks at it. */
async function lookAfter(shop: Shop, ledger: ClientLedger, attempt: Attempt): Promise<Answer> {
  const [id] = orderIdsIn(attempt.answers);
  if (id === undefined) return send(shop, ledger, attempt);
  const { api } = shop.customers[attempt.customer]!;
  return ledger.note('look', attempt.answers, await api.send('GET', `/v1/orders/${id}`));
}

function isDecided(answer: Answer): boolean {
  const outcome = outcomeOf(answer);
  if (outcome === 'fail') return !isKeyInUse(answer) && !isUnsent(answer);
  return outcome === 'ok' && answer.body['status'] !== 'pending';
}
