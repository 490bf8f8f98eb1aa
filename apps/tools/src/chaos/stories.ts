import type { Attempt, ClientLedger } from './client-ledger.js';
import { send, settle } from './placing.js';
import type { Shop } from './shop.js';

/** Something that happens to an order and can be interrupted. */
export interface Story {
  readonly name: string;
  /** Goes as far as it is not to be interrupted, and answers the order and the rest. */
  begin(shop: Shop, ledger: ClientLedger, n: number): Promise<{ attempt: Attempt; go(): Promise<unknown> }>;
}

const placedWithin = 30_000;

/** Every step of the saga is done in one of them, and undone in another. */
export const stories: readonly [Story, ...Story[]] = [
  placing('confirmed', 'tok_ok'),
  placing('asked-about', 'tok_timeout_then_ok'),
  placing('declined', 'tok_declined'),
  placing('failed-first', 'tok_fails_then_ok'),
  changing('cancel'),
  changing('fulfil'),
  changing('refund'),
];

export function storyNamed(name: string): Story {
  const found = stories.find((story) => story.name === name);
  if (found) return found;
  throw new Error(`a story is one of ${stories.map((story) => story.name).join(', ')}; not ${name}`);
}

function placing(name: string, token: string): Story {
  return {
    name,
    begin: async (shop, ledger, n) => {
      const attempt = open(shop, ledger, `${name}-${n}`, n, token);
      return { attempt, go: () => send(shop, ledger, attempt) };
    },
  };
}

function changing(kind: 'cancel' | 'fulfil' | 'refund'): Story {
  return {
    name: kind,
    begin: async (shop, ledger, n) => {
      const attempt = open(shop, ledger, `${kind}-${n}`, n, 'tok_ok');
      await settle(shop, [attempt], ledger, placedWithin);
      const id = String(attempt.answers.at(-1)!.body['id']);
      const deed = ledger.ask(kind, id, attempt);
      const reason = kind === 'refund' ? { reason: deed.mark } : undefined;
      const headers = { 'idempotency-key': attempt.key };
      const go = async () => {
        const answer = await shop.admin.send('POST', `/v1/orders/${id}/${kind}`, reason, headers);
        ledger.note(kind, deed.answers, answer);
      };
      return { attempt, go };
    },
  };
}

function open(shop: Shop, ledger: ClientLedger, key: string, n: number, token: string): Attempt {
  const lines = shop.plenty.slice(0, 2).map((sku) => ({ sku, quantity: 1 }));
  return ledger.open(n % shop.customers.length, key, { lines, payment: { method: 'test', token } });
}
