import { failure } from '../definition/index.js';

export class ProductNotFound extends failure(
  'products.not-found',
  'not-found',
  (_: { idOrSlug: string }) => 'There is no such product.',
) {}

export class SkuTaken extends failure(
  'products.sku-taken',
  'conflict',
  (d: { skus: string[] }) => `Another product has the SKU ${d.skus.join(', ')}.`,
) {}

export class SlugTaken extends failure(
  'products.slug-taken',
  'conflict',
  (d: { slug: string }) => `Another product has the slug ${d.slug}.`,
) {}

export class UnknownSku extends failure(
  'products.unknown-sku',
  'not-found',
  (d: { skus: string[] }) => `There is no SKU ${d.skus.join(', ')}.`,
) {}

/** An adjustment would leave less on hand than is reserved. */
export class InsufficientStock extends failure(
  'products.insufficient-stock',
  'conflict',
  (d: { sku: string; available: number }) => `Only ${d.available} of ${d.sku} can be taken.`,
) {}

/** A line of an order that cannot be served. */
export interface Shortage {
  readonly sku: string;
  readonly requested: number;
  readonly available: number;
}

export class OutOfStock extends failure(
  'products.out-of-stock',
  'conflict',
  (d: { lines: Shortage[] }) => `There is not enough of ${d.lines.map((line) => line.sku).join(', ')}.`,
) {}

/** The order's stock was released before, so it can never be reserved again. */
export class ReservationReleased extends failure(
  'products.reservation-released',
  'conflict',
  (_: { orderId: string }) => 'The stock of this order was released.',
) {}
