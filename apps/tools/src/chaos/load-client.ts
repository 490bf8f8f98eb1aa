import { setTimeout as sleep } from 'node:timers/promises';
import { acceptedOrderIds, type ApiResponse } from './api-response.js';
import type { Action, ClientLog, OrderOperation } from './client-log.js';
import { sendOrder } from './order-requests.js';
import type { Random } from './random.js';
import type { ShopFixture } from './shop-fixture.js';

const paymentTokens = [
  'tok_ok',
  'tok_ok',
  'tok_timeout_then_ok',
  'tok_fails_then_ok',
  'tok_slow',
  'tok_declined',
] as const;
const maxRecentOperations = 40;

/** Sends random orders, retries, cancellations, fulfilments, refunds and adjustments, one after another. */
export class LoadClient {
  constructor(
    private readonly name: string,
    private readonly shop: ShopFixture,
    private readonly clientLog: ClientLog,
    private readonly random: Random,
  ) {}

  /** `until` in epoch milliseconds. */
  async run(until: number): Promise<void> {
    for (let n = 0; Date.now() < until; n++) {
      const responses = await this.sendNext(n);
      const received = responses.some(({ status }) => status > 0);
      await sleep(received ? this.random.between(0, 60) : 250);
    }
  }

  private async sendNext(n: number): Promise<ApiResponse[]> {
    const value = this.random.next();
    if (value < 0.72 || this.clientLog.operations.length === 0) return this.order(n);
    const recent = this.clientLog.operations.slice(-maxRecentOperations);
    if (value < 0.84) return [await sendOrder(this.shop, this.clientLog, this.random.pick(recent))];
    const accepted = recent.filter(({ responses }) => acceptedOrderIds(responses).length > 0);
    if (accepted.length === 0 || value > 0.98) return this.adjustStock();
    const operation = this.random.pick(accepted);
    if (value < 0.9) return this.cancel(operation);
    return this.random.chance(0.35) ? this.fulfil(operation) : this.refund(operation);
  }

  private order(n: number): Promise<ApiResponse[]> {
    const customer = this.random.between(0, this.shop.customers.length - 1);
    const method = this.random.chance(0.4) ? 'invoice' : 'test';
    const payment = method === 'test' ? { method, token: this.random.pick(paymentTokens) } : { method };
    const operation = this.clientLog.addOperation(customer, `${this.name}-${n}`, {
      lines: this.randomLines(),
      payment,
    });
    const requests = this.random.chance(0.1) ? 3 : 1;
    return Promise.all(
      Array.from({ length: requests }, () => sendOrder(this.shop, this.clientLog, operation)),
    );
  }

  /** Includes pairs of SKUs in both orders, to provoke deadlocks. */
  private randomLines(): object[] {
    const { scarceSkus, plentifulSkus } = this.shop;
    const [a, b] = scarceSkus as [string, string];
    const [c, d] = plentifulSkus as [string, string];
    const skus = this.random.pick([[a], [b], [a, b], [b, a], [c], [c, d], [d, c], [a, c, a]]);
    return skus.map((sku) => ({ sku, quantity: this.random.between(1, 2) }));
  }

  private cancel(operation: OrderOperation): Promise<ApiResponse[]> {
    const id = acceptedOrderIds(operation.responses)[0]!;
    const action = this.clientLog.addAction('cancel', id, operation);
    return this.sendTwice(action, this.shop.customers[operation.customer]!.api, `/v1/orders/${id}/cancel`);
  }

  private fulfil(operation: OrderOperation): Promise<ApiResponse[]> {
    const id = acceptedOrderIds(operation.responses)[0]!;
    const action = this.clientLog.addAction('fulfil', id, operation);
    return this.sendTwice(action, this.shop.admin, `/v1/orders/${id}/fulfil`);
  }

  /** Partial or full refund. */
  private refund(operation: OrderOperation): Promise<ApiResponse[]> {
    const id = acceptedOrderIds(operation.responses)[0]!;
    const action = this.clientLog.addAction('refund', id, operation);
    const part = this.random.chance(0.6) ? { amount: this.random.between(1, 700) } : {};
    const body = { reason: action.reason, ...part };
    return this.sendTwice(action, this.shop.admin, `/v1/orders/${id}/refund`, body);
  }

  private adjustStock(): Promise<ApiResponse[]> {
    const sku = this.random.pick(this.shop.scarceSkus);
    const action = this.clientLog.addAction('adjustment', sku);
    const adjustment = { delta: this.random.between(1, 20), reason: action.reason };
    return this.sendTwice(action, this.shop.admin, `/v1/inventory/${sku}/adjustments`, adjustment);
  }

  /** Sends two concurrent requests with the same idempotency key. */
  private sendTwice(
    action: Action,
    api: ShopFixture['admin'],
    path: string,
    body?: object,
  ): Promise<ApiResponse[]> {
    const headers = { 'idempotency-key': `${this.name} ${action.reason}`.replaceAll(' ', '-') };
    const send = async () =>
      this.clientLog.record(action.kind, action.responses, await api.send('POST', path, body, headers));
    return Promise.all([send(), send()]);
  }
}
