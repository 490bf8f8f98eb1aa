import { setTimeout as pause } from 'node:timers/promises';
import { orderIdsIn, type Answer } from './answer.js';
import type { Attempt, ClientLedger, Deed } from './client-ledger.js';
import { send } from './placing.js';
import type { Random } from './random.js';
import type { Shop } from './shop.js';

const tokens = [
  'tok_ok',
  'tok_ok',
  'tok_timeout_then_ok',
  'tok_fails_then_ok',
  'tok_slow',
  'tok_declined',
] as const;
const latestAttempts = 40;

/** Somebody who orders, repeats, cancels, fulfils, gives back and restocks at random for as long as it lasts. */
export class Shopper {
  constructor(
    private readonly name: string,
    private readonly shop: Shop,
    private readonly ledger: ClientLedger,
    private readonly random: Random,
  ) {}

  async goShopping(until: number): Promise<void> {
    for (let n = 0; Date.now() < until; n++) {
      const answers = await this.act(n);
      const answered = answers.some(({ status }) => status > 0);
      await pause(answered ? this.random.between(0, 60) : 250);
    }
  }

  private async act(n: number): Promise<Answer[]> {
    const die = this.random.next();
    if (die < 0.72 || this.ledger.attempts.length === 0) return this.order(n);
    const latest = this.ledger.attempts.slice(-latestAttempts);
    if (die < 0.84) return [await send(this.shop, this.ledger, this.random.pick(latest))];
    const accepted = latest.filter(({ answers }) => orderIdsIn(answers).length > 0);
    if (accepted.length === 0 || die > 0.98) return this.restock();
    const attempt = this.random.pick(accepted);
    if (die < 0.9) return this.cancel(attempt);
    return this.random.chance(0.35) ? this.fulfil(attempt) : this.refund(attempt);
  }

  private order(n: number): Promise<Answer[]> {
    const customer = this.random.between(0, this.shop.customers.length - 1);
    const method = this.random.chance(0.4) ? 'invoice' : 'test';
    const payment = method === 'test' ? { method, token: this.random.pick(tokens) } : { method };
    const attempt = this.ledger.open(customer, `${this.name}-${n}`, { lines: this.lines(), payment });
    const times = this.random.chance(0.1) ? 3 : 1;
    return Promise.all(Array.from({ length: times }, () => send(this.shop, this.ledger, attempt)));
  }

  /** Two of them name the same two SKUs in opposite order. */
  private lines(): object[] {
    const { scarce, plenty } = this.shop;
    const [a, b] = scarce as [string, string];
    const [c, d] = plenty as [string, string];
    const skus = this.random.pick([[a], [b], [a, b], [b, a], [c], [c, d], [d, c], [a, c, a]]);
    return skus.map((sku) => ({ sku, quantity: this.random.between(1, 2) }));
  }

  private cancel(attempt: Attempt): Promise<Answer[]> {
    const id = orderIdsIn(attempt.answers)[0]!;
    const deed = this.ledger.ask('cancel', id, attempt);
    return this.twice(deed, this.shop.customers[attempt.customer]!.api, `/v1/orders/${id}/cancel`);
  }

  private fulfil(attempt: Attempt): Promise<Answer[]> {
    const id = orderIdsIn(attempt.answers)[0]!;
    const deed = this.ledger.ask('fulfil', id, attempt);
    return this.twice(deed, this.shop.admin, `/v1/orders/${id}/fulfil`);
  }

  /** Some of its money, or all. */
  private refund(attempt: Attempt): Promise<Answer[]> {
    const id = orderIdsIn(attempt.answers)[0]!;
    const deed = this.ledger.ask('refund', id, attempt);
    const part = this.random.chance(0.6) ? { amount: this.random.between(1, 700) } : {};
    return this.twice(deed, this.shop.admin, `/v1/orders/${id}/refund`, { reason: deed.mark, ...part });
  }

  private restock(): Promise<Answer[]> {
    const sku = this.random.pick(this.shop.scarce);
    const deed = this.ledger.ask('restock', sku);
    const adjustment = { delta: this.random.between(1, 20), reason: deed.mark };
    return this.twice(deed, this.shop.admin, `/v1/inventory/${sku}/adjustments`, adjustment);
  }

  /** At once, under one key. */
  private twice(deed: Deed, api: Shop['admin'], path: string, body?: object): Promise<Answer[]> {
    const headers = { 'idempotency-key': `${this.name} ${deed.mark}`.replaceAll(' ', '-') };
    const ask = async () =>
      this.ledger.note(deed.kind, deed.answers, await api.send('POST', path, body, headers));
    return Promise.all([ask(), ask()]);
  }
}
