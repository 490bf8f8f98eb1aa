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

/** What is for sale, and who holds how much of it. Keeps the promises of the products context, in memory. */
export class Shelf {
  readonly reservations = new Map<string, readonly ReservationLine[]>();
  readonly released = new Set<string>();
  /** Called before each message is handled; what it throws is the answer, and nothing is done. */
  before: (pattern: string) => Promise<void> | void = () => {};
  /** Called when a message was handled; what it throws is the answer although all is done. */
  after: (pattern: string) => Promise<void> | void = () => {};
  publisher: EventPublisher | undefined;
  private readonly offers = new Map<string, SkuPrice>();
  private readonly onHand = new Map<string, number>();

  put(sku: string, onHand: number, amount = 1_000, currency = 'EUR'): void {
    this.offers.set(sku, { sku, name: `The ${sku}`, unitPrice: { amount, currency } });
    this.onHand.set(sku, onHand);
  }

  withdraw(sku: string): void {
    this.offers.delete(sku);
  }

  available(sku: string): number {
    const held = [...this.reservations.values()].flat().filter((line) => line.sku === sku);
    return (this.onHand.get(sku) ?? 0) - held.reduce((sum, { quantity }) => sum + quantity, 0);
  }

  offersOf(skus: readonly string[]): SkuPrice[] {
    const unknown = skus.filter((sku) => !this.offers.has(sku));
    if (unknown.length > 0) throw new UnknownSku({ skus: unknown });
    return skus.map((sku) => this.offers.get(sku)!);
  }

  reserve({ orderId, lines }: ReserveStock): void {
    if (this.released.has(orderId)) throw new ReservationReleased({ orderId });
    if (this.reservations.has(orderId)) return;
    const short = lines
      .map(({ sku, quantity }) => ({ sku, requested: quantity, available: this.available(sku) }))
      .filter(({ requested, available }) => requested > available);
    if (short.length > 0) throw new OutOfStock({ lines: short });
    this.reservations.set(orderId, lines);
  }

  /** Asks after an order whose stock has been held for long. */
  async askAfter(orderId: string): Promise<void> {
    await this.publish(reservationExpired.pattern, orderId, { orderId });
  }

  /** Publishes what another context would. */
  async publish(pattern: string, aggregateId: string, body: object): Promise<void> {
    const event = { id: crypto.randomUUID(), pattern, aggregateId, body, headers: {} };
    await this.publisher!.publish({ ...event, occurredAt: new Date().toISOString() });
  }

  release(orderId: string): void {
    this.released.add(orderId);
    this.reservations.delete(orderId);
  }
}

export const shelf = new Shelf();

/** As if products were gone: `unknown` when it may have heard the message. */
export function unreachable(outcome: 'not-sent' | 'unknown'): never {
  throw new Unreachable({ context: 'products', outcome });
}

@Controller()
class CatalogueHandlers {
  @Handles(getPrices)
  getPrices({ skus }: GetPrices): Promise<Prices> {
    return answered(getPrices.pattern, () => ({ prices: shelf.offersOf(skus) }));
  }

  @Handles(reserveStock)
  reserveStock(request: ReserveStock): Promise<void> {
    return answered(reserveStock.pattern, () => shelf.reserve(request));
  }

  @Handles(releaseStock)
  releaseStock({ orderId }: ReleaseStock): Promise<void> {
    return answered(releaseStock.pattern, () => shelf.release(orderId));
  }
}

async function answered<T>(pattern: string, act: () => T): Promise<T> {
  await shelf.before(pattern);
  const answer = act();
  await shelf.after(pattern);
  return answer;
}

/** Stands in for the products context. */
@Module({ controllers: [CatalogueHandlers] })
export class Catalogue {
  constructor(publisher: EventPublisher) {
    shelf.publisher = publisher;
  }
}
