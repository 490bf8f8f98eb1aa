import { setTimeout as pause } from 'node:timers/promises';
import type { Answer } from './api.js';
import { ClientLedger, outcomeOf, type Attempt } from './client-ledger.js';
import { inParallel } from './in-parallel.js';
import { aftermath } from './run.js';
import { send } from './shopper.js';
import type { Stage } from './stage.js';

const keysAtOnce = 2;

/**
 * Sends each order many times at once under one key, over all gateways, of which the first is killed again and
 * again. Answers what was wrong, in words.
 */
export async function repeatKeys(
  stage: Stage,
  { keys, times }: { keys: number; times: number },
): Promise<string[]> {
  const { fleet, shop } = stage;
  const ledger = new ClientLedger();
  const killing = killAgainAndAgain(stage, 'gateway-1');
  await inParallel(keys, keysAtOnce, async (n) => {
    const lines = [{ sku: shop.plenty[n % shop.plenty.length]!, quantity: 1 }];
    const payment = { method: 'test', token: 'tok_ok' };
    const attempt = ledger.open(n % shop.customers.length, `key-${n}`, { lines, payment });
    await Promise.all(Array.from({ length: times }, () => send(shop, ledger, attempt)));
  });
  await killing.stop();
  await fleet.ready();
  const differing = ledger.attempts.filter((attempt) => !isConsistent(attempt));
  return [
    ...differing.map(({ key }) => `${key} was answered in different ways`),
    ...(await aftermath(stage, ledger)),
  ];
}

/** One order, whole or not at all; besides it only `409`, and silence where the gateway was killed. */
function isConsistent({ answers }: Attempt): boolean {
  const bodies = answers
    .filter((answer) => outcomeOf(answer) === 'ok')
    .map(({ body }) => JSON.stringify(body));
  return new Set(bodies).size <= 1 && answers.every(isAllowed);
}

function isAllowed({ status, body }: Answer): boolean {
  return [0, 201].includes(status) || body['code'] === 'orders.idempotency-key-in-use';
}

function killAgainAndAgain({ fleet }: Stage, name: string): { stop(): Promise<void> } {
  let over = false;
  const killing = (async () => {
    while (!over) {
      await pause(1_000);
      await fleet.kill(name);
      await fleet.start(name);
    }
  })();
  return {
    stop: () => {
      over = true;
      return killing;
    },
  };
}
