import { randomUUID } from 'node:crypto';
import type { Client } from '#contracts/definition';
import type {
  ListOrderEvents,
  ListOrders,
  OrderHistory,
  OrderPage,
  OrderView,
  orders,
  PlaceOrder,
} from '#contracts/orders';
import { runInScope } from '#kernel/messaging';
import { tokens } from './tokens.js';

export interface Wish extends Partial<PlaceOrder> {
  /** Paid with the test provider and this token, instead of by invoice. */
  readonly token?: string;
  /** A new one unless given. */
  readonly key?: string;
  /** What a transport keeps when it delivers one request again; a new one unless given. */
  readonly requestId?: string;
}

/** Sends messages as a signed-in user does through the edge. */
export class Customer {
  private readonly authorization: string;

  constructor(
    readonly id: string,
    permissions: readonly string[],
    private readonly ordering: Client<typeof orders>,
  ) {
    this.authorization = `Bearer ${tokens.tokenOf(id, permissions)}`;
  }

  async place(
    lines: Record<string, number>,
    { token, key = randomUUID(), requestId, ...rest }: Wish = {},
  ): Promise<Placed> {
    const request = {
      lines: Object.entries(lines).map(([sku, quantity]) => ({ sku, quantity })),
      payment: token ? { method: 'test' as const, token } : { method: 'invoice' as const },
      ...rest,
    };
    let replayed = false;
    const order = await this.as({ idempotencyKey: key, requestId, replayed: () => (replayed = true) }, () =>
      this.ordering.place(request),
    ).catch((refusal: unknown) => {
      throw Object.assign(refusal as Error, { replayed });
    });
    return { order, replayed };
  }

  placeWithoutKey(sku: string): Promise<OrderView> {
    const request = { lines: [{ sku, quantity: 1 }], payment: { method: 'invoice' as const } };
    return this.as({}, () => this.ordering.place(request));
  }

  get(id: string): Promise<OrderView> {
    return this.as({}, () => this.ordering.getOrder({ id }));
  }

  list(request: ListOrders = {}): Promise<OrderPage> {
    return this.as({}, () => this.ordering.listOrders(request));
  }

  cancel(id: string): Promise<OrderView> {
    return this.as({}, () => this.ordering.cancelOrder({ id }));
  }

  fulfil(id: string): Promise<OrderView> {
    return this.as({}, () => this.ordering.fulfilOrder({ id }));
  }

  /** All that is left, unless told otherwise. */
  refund(id: string, { amount, reason = 'complaint', key, requestId }: Refund = {}): Promise<OrderView> {
    const request = { id, reason, ...(amount !== undefined && { amount }) };
    return this.as({ ...(key !== undefined && { idempotencyKey: key }), requestId }, () =>
      this.ordering.refundOrder(request),
    );
  }

  history(id: string, page: Omit<ListOrderEvents, 'id'> = {}): Promise<OrderHistory> {
    return this.as({}, () => this.ordering.listOrderEvents({ id, ...page }));
  }

  private as<T>(
    { requestId = randomUUID(), replayed, ...headers }: Asked,
    work: () => Promise<T>,
  ): Promise<T> {
    const { authorization } = this;
    return runInScope(
      { headers: { ...headers, requestId, authorization }, ...(replayed && { replayed }) },
      work,
    );
  }
}

/** A refusal that was given before has `replayed` too. */
interface Placed {
  readonly order: OrderView;
  readonly replayed: boolean;
}

interface Refund {
  readonly amount?: number;
  readonly reason?: string;
  readonly key?: string;
  readonly requestId?: string;
}

interface Asked {
  readonly idempotencyKey?: string;
  readonly requestId?: string | undefined;
  readonly replayed?: () => void;
}
