import { randomUUID } from 'node:crypto';
import type { Client } from '#contracts/definition';
import type {
  ListOrderEvents,
  ListOrders,
  OrderHistory,
  OrderPage,
  OrderView,
  orders as ordersContract,
  PlaceOrder,
} from '#contracts/orders';
import { runInScope } from '#kernel/messaging';
import { tokens } from './tokens.js';

export interface OrderOptions extends Partial<PlaceOrder> {
  /** Token for the test provider; without it, payment is by invoice. */
  readonly token?: string;
  /** Idempotency key. Default: a new one. */
  readonly key?: string;
  /** Request id, which duplicate deliveries of one request share. Default: a new one. */
  readonly requestId?: string;
}

/** Sends messages with the headers that the gateway sets for a logged-in user. */
export class Customer {
  /** A session or an API key. */
  readonly sessionId = randomUUID();
  private readonly authorization: string;

  constructor(
    readonly id: string,
    permissions: readonly string[],
    private readonly orders: Client<typeof ordersContract>,
  ) {
    this.authorization = `Bearer ${tokens.issueToken(id, permissions, this.sessionId)}`;
  }

  async place(
    lines: Record<string, number>,
    { token, key = randomUUID(), requestId, ...rest }: OrderOptions = {},
  ): Promise<PlacedOrder> {
    const request = {
      lines: Object.entries(lines).map(([sku, quantity]) => ({ sku, quantity })),
      payment: token ? { method: 'test' as const, token } : { method: 'invoice' as const },
      ...rest,
    };
    let replayed = false;
    const headers = { idempotencyKey: key, requestId, replayed: () => (replayed = true) };
    const order = await this.inScope(headers, () => this.orders.placeOrder(request)).catch(
      (failure: unknown) => {
        throw Object.assign(failure as Error, { replayed });
      },
    );
    return { order, replayed };
  }

  placeWithoutKey(sku: string): Promise<OrderView> {
    const request = { lines: [{ sku, quantity: 1 }], payment: { method: 'invoice' as const } };
    return this.inScope({}, () => this.orders.placeOrder(request));
  }

  get(id: string): Promise<OrderView> {
    return this.inScope({}, () => this.orders.getOrder({ id }));
  }

  list(request: ListOrders = {}): Promise<OrderPage> {
    return this.inScope({}, () => this.orders.listOrders(request));
  }

  cancel(id: string, { key }: CommandOptions = {}): Promise<OrderView> {
    return this.inScope(withKey(key), () => this.orders.cancelOrder({ id }));
  }

  fulfil(id: string, { key }: CommandOptions = {}): Promise<OrderView> {
    return this.inScope(withKey(key), () => this.orders.fulfilOrder({ id }));
  }

  /** Without `amount`, refunds the full remaining amount. */
  refund(
    id: string,
    { amount, reason = 'complaint', key, requestId, ifMatch }: RefundOptions = {},
  ): Promise<OrderView> {
    const request = { id, reason, ...(amount !== undefined && { amount }) };
    const headers = { ...withKey(key), requestId, ...(ifMatch !== undefined && { ifMatch }) };
    return this.inScope(headers, () => this.orders.refundOrder(request));
  }

  history(id: string, page: Omit<ListOrderEvents, 'id'> = {}): Promise<OrderHistory> {
    return this.inScope({}, () => this.orders.listOrderEvents({ id, ...page }));
  }

  private inScope<T>(
    { requestId = randomUUID(), replayed, ...headers }: ScopeOptions,
    work: () => Promise<T>,
  ): Promise<T> {
    const { authorization } = this;
    return runInScope(
      { headers: { ...headers, requestId, authorization }, ...(replayed && { onReplayed: replayed }) },
      work,
    );
  }
}

/** A failure thrown by `place` has the property `replayed` too. */
interface PlacedOrder {
  readonly order: OrderView;
  readonly replayed: boolean;
}

interface CommandOptions {
  /** Idempotency key. Default: none. */
  readonly key?: string;
}

interface RefundOptions extends CommandOptions {
  readonly amount?: number;
  readonly reason?: string;
  readonly requestId?: string;
  readonly ifMatch?: string;
}

interface ScopeOptions {
  readonly idempotencyKey?: string;
  readonly ifMatch?: string;
  readonly requestId?: string | undefined;
  readonly replayed?: () => void;
}

function withKey(key: string | undefined): ScopeOptions {
  return key === undefined ? {} : { idempotencyKey: key };
}
