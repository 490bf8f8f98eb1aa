import { Controller, Module } from '@nestjs/common';
import { Unreachable } from '#contracts/definition';
import {
  getPrices,
  OutOfStock,
  releaseStock,
  reservationExpired,
  ReservationReleased,
  reserveStock,
  UnknownSku,
  type GetPrices,
  type Prices,
  type ReleaseStock,
  type ReservationLine,
  type ReserveStock,
  type SkuPrice,
} from '#contracts/products';
import { EventPublisher, Handles } from '#kernel/messaging';

/** In-memory implementation of the products context: prices, stock and reservations. */
class FakeProducts {
  readonly reservations = new Map<string, readonly ReservationLine[]>();
  readonly released = new Set<string>();
  /** Called before each message is handled. If it throws, the caller receives that error and nothing changes. */
  beforeHandle: (pattern: string) => Promise<void> | void = () => {};
  /** Called after each message was handled. If it throws, the caller receives that error although the change is made. */
  afterHandle: (pattern: string) => Promise<void> | void = () => {};
  publisher: EventPublisher | undefined;
  private readonly prices = new Map<string, SkuPrice>();
  private readonly onHand = new Map<string, number>();

  /** Adds or replaces a product. `amount` is the price in minor units. */
  setProduct(sku: string, onHand: number, amount = 1_000, currency = 'EUR'): void {
    this.prices.set(sku, { sku, name: `The ${sku}`, unitPrice: { amount, currency } });
    this.onHand.set(sku, onHand);
  }

  removeProduct(sku: string): void {
    this.prices.delete(sku);
  }

  available(sku: string): number {
    const reserved = [...this.reservations.values()].flat().filter((line) => line.sku === sku);
    return (this.onHand.get(sku) ?? 0) - reserved.reduce((sum, { quantity }) => sum + quantity, 0);
  }

  pricesOf(skus: readonly string[]): SkuPrice[] {
    const unknown = skus.filter((sku) => !this.prices.has(sku));
    if (unknown.length > 0) throw new UnknownSku({ skus: unknown });
    return skus.map((sku) => this.prices.get(sku)!);
  }

  reserve({ orderId, lines }: ReserveStock): void {
    if (this.released.has(orderId)) throw new ReservationReleased({ orderId });
    if (this.reservations.has(orderId)) return;
    const shortages = lines
      .map(({ sku, quantity }) => ({ sku, requested: quantity, available: this.available(sku) }))
      .filter(({ requested, available }) => requested > available);
    if (shortages.length > 0) throw new OutOfStock({ lines: shortages });
    this.reservations.set(orderId, lines);
  }

  async publishReservationExpired(orderId: string): Promise<void> {
    await this.publish(reservationExpired.pattern, orderId, { orderId });
  }

  /** Publishes an event on behalf of another context. */
  async publish(pattern: string, aggregateId: string, body: object): Promise<void> {
    const event = { id: crypto.randomUUID(), pattern, aggregateId, body, headers: {} };
    await this.publisher!.publish({ ...event, occurredAt: new Date().toISOString() });
  }

  release(orderId: string): void {
    this.released.add(orderId);
    this.reservations.delete(orderId);
  }
}

export const fakeProducts = new FakeProducts();

/** Simulates an outage of products. `unknown` means that products may have handled the message. */
export function throwUnreachable(outcome: 'not-sent' | 'unknown'): never {
  throw new Unreachable({ context: 'products', outcome });
}

@Controller()
class FakeProductsController {
  @Handles(getPrices)
  getPrices({ skus }: GetPrices): Promise<Prices> {
    return withHooks(getPrices.pattern, () => ({ prices: fakeProducts.pricesOf(skus) }));
  }

  @Handles(reserveStock)
  reserveStock(request: ReserveStock): Promise<void> {
    return withHooks(reserveStock.pattern, () => fakeProducts.reserve(request));
  }

  @Handles(releaseStock)
  releaseStock({ orderId }: ReleaseStock): Promise<void> {
    return withHooks(releaseStock.pattern, () => fakeProducts.release(orderId));
  }
}

async function withHooks<T>(pattern: string, handle: () => T): Promise<T> {
  await fakeProducts.beforeHandle(pattern);
  const reply = handle();
  await fakeProducts.afterHandle(pattern);
  return reply;
}

/** Hosts `fakeProducts` in place of the products context. */
@Module({ controllers: [FakeProductsController] })
export class FakeProductsModule {
  constructor(publisher: EventPublisher) {
    fakeProducts.publisher = publisher;
  }
}
