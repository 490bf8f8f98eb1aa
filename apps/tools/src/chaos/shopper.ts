import { setTimeout as pause } from 'node:timers/promises';
import type { Answer } from './api.js';
import { orderIdsOf, outcomeOf, type Attempt, type ClientLedger } from './client-ledger.js';
import type { Random } from './random.js';
import type { Shop } from './shop.js';

const tokens = ['tok_ok', 'tok_ok', 'tok_timeout_then_ok', 'tok_slow', 'tok_declined'] as const;
const latestAttempts = 40;

/** Somebody who orders, repeats, cancels and restocks at random for as long as it lasts. */
export class Shopper {
  constructor(
    private readonly name: string,
    private readonly shop: Shop,
    private readonly ledger: ClientLedger,
    private readonly random: Random,
  ) {}

  async goShopping(until: number): Promise<void> {
    for (let n = 0; Date.now() < until; n++) {
      const answered = await this.act(n);
      await pause(answered ? this.random.between(0, 60) : 250);
    }
  }

  /** Whether anybody answered. */
  private async act(n: number): Promise<boolean> {
    const die = this.random.next();
    if (die < 0.72 || this.ledger.attempts.length === 0) return this.order(n);
    const latest = this.ledger.attempts.slice(-latestAttempts);
    if (die < 0.84) return this.send(this.random.pick(latest));
    const accepted = latest.filter((attempt) => orderIdsOf(attempt).length > 0);
    if (accepted.length === 0 || die > 0.98) return this.restock();
    if (die < 0.9) return this.cancel(this.random.pick(accepted));
    return this.handle(this.random.pick(accepted));
  }

  private async order(n: number): Promise<boolean> {
    const customer = this.random.between(0, this.shop.customers.length - 1);
    const method = this.random.chance(0.4) ? 'invoice' : 'test';
    const payment = method === 'test' ? { method, token: this.random.pick(tokens) } : { method };
    const attempt = this.ledger.open(customer, `${this.name}-${n}`, { lines: this.lines(), payment });
    const times = this.random.chance(0.1) ? 3 : 1;
    const answered = await Promise.all(Array.from({ length: times }, () => this.send(attempt)));
    return answered.includes(true);
  }

  /** Two of them name the same two SKUs in opposite order. */
  private lines(): object[] {
    const { scarce, plenty } = this.shop;
    const [a, b] = scarce as [string, string];
    const [c, d] = plenty as [string, string];
    const skus = this.random.pick([[a], [b], [a, b], [b, a], [c], [c, d], [d, c], [a, c, a]]);
    return skus.map((sku) => ({ sku, quantity: this.random.between(1, 2) }));
  }

  private async send(attempt: Attempt): Promise<boolean> {
    return (await send(this.shop, this.ledger, attempt)).status > 0;
  }

  private async cancel(attempt: Attempt): Promise<boolean> {
    const [id] = orderIdsOf(attempt);
    if (attempt.cancel === 'no') attempt.cancel = 'asked';
    const { api } = this.shop.customers[attempt.customer]!;
    const answer = await api.send('POST', `/v1/orders/${id}/cancel`);
    this.ledger.note('cancel', answer);
    if (answer.status === 200) attempt.cancel = 'done';
    return answer.status > 0;
  }

  /** Staff fulfils it, or gives some or all of its money back: twice, under one key. */
  private async handle(attempt: Attempt): Promise<boolean> {
    const [id] = orderIdsOf(attempt);
    attempt.handled = true;
    const act = this.random.pick(['fulfil', 'refund', 'refund'] as const);
    const part = this.random.chance(0.6) ? { amount: this.random.between(1, 700) } : {};
    const body = act === 'refund' ? { reason: 'complaint', ...part } : undefined;
    const headers = { 'idempotency-key': `${attempt.key}-${this.random.between(1, 1_000_000)}` };
    const ask = () => this.shop.admin.send('POST', `/v1/orders/${id}/${act}`, body, headers);
    const answers = await Promise.all([ask(), ask()]);
    for (const answer of answers) this.ledger.note(act, answer);
    return answers.some(({ status }) => status > 0);
  }

  private async restock(): Promise<boolean> {
    const path = `/v1/inventory/${this.random.pick(this.shop.scarce)}/adjustments`;
    const adjustment = { delta: this.random.between(1, 20), reason: 'delivery' };
    const answer = await this.shop.admin.send('POST', path, adjustment);
    this.ledger.note('restock', answer);
    return answer.status > 0;
  }
}

/** Places the order, or asks again what has become of it: that is the same request. */
export async function send(shop: Shop, ledger: ClientLedger, attempt: Attempt): Promise<Answer> {
  const { customer, key, body } = attempt;
  const answer = await shop.customers[customer]!.api.send('POST', '/v1/orders', body, {
    'idempotency-key': key,
  });
  attempt.answers.push(answer);
  ledger.note('order', answer);
  return answer;
}

/** Asks until each order is decided. Those that never are, are answered. */
export async function settle(shop: Shop, ledger: ClientLedger, within: number): Promise<Attempt[]> {
  const deadline = Date.now() + within;
  const open = [...ledger.attempts];
  const undecided: Attempt[] = [];
  const worker = async (): Promise<void> => {
    for (let attempt = open.pop(); attempt; attempt = open.pop()) {
      while (!isDecided(await send(shop, ledger, attempt))) {
        if (Date.now() > deadline) {
          undecided.push(attempt);
          break;
        }
        await pause(200);
      }
    }
  };
  await Promise.all(Array.from({ length: 16 }, worker));
  return undecided;
}

function isDecided(answer: Answer): boolean {
  if (answer.body['code'] === 'orders.idempotency-key-in-use') return false;
  const outcome = outcomeOf(answer);
  return outcome === 'fail' || (outcome === 'ok' && answer.body['status'] !== 'pending');
}
