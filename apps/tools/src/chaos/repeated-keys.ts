import { setTimeout as pause } from 'node:timers/promises';
import { ClientLedger, type Attempt } from './client-ledger.js';
import { inParallel } from '#dev';
import { aftermath } from './aftermath.js';
import { isKeyInUse, outcomeOf, type Answer } from './answer.js';
import { send } from './placing.js';
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

function isAllowed(answer: Answer): boolean {
  return [0, 201, 202].includes(answer.status) || isKeyInUse(answer);
}

function killAgainAndAgain({ fleet }: Stage, name: string): { stop(): Promise<void> } {
  let over = false;
  const killing = (async () => {
    for (let upMs = 300; !over; upMs = 2_000) {
      await pause(upMs);
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
