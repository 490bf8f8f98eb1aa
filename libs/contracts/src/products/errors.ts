import { failure } from '../definition/index.js';

export class ProductNotFound extends failure(
  'products.not-found',
  'not-found',
  (_: { id: string }) => 'There is no such product.',
) {}

/** Also by what is not sold any more: a SKU is never given to something else. */
export class SkuTaken extends failure(
  'products.sku-taken',
  'conflict',
  (d: { skus: string[] }) => `The SKU ${d.skus.join(', ')} is taken.`,
) {}

export class SlugTaken extends failure(
  'products.slug-taken',
  'conflict',
  (d: { slug: string }) => `The slug ${d.slug} is taken.`,
) {}

export class UnknownSku extends failure(
  'products.unknown-sku',
  'not-found',
  (d: { skus: string[] }) => `There is no SKU ${d.skus.join(', ')}.`,
) {}

/** A product without variants cannot be sold: archive it, or make it a draft. */
export class LastVariant extends failure(
  'products.last-variant',
  'conflict',
  (d: { sku: string }) => `${d.sku} is the only variant of its product.`,
) {}

export class TooManyVariants extends failure(
  'products.too-many-variants',
  'conflict',
  (d: { most: number }) => `A product has at most ${d.most} variants.`,
) {}

export class CategoryNotFound extends failure(
  'products.category-not-found',
  'not-found',
  (_: { id: string }) => 'There is no such category.',
) {}

/** A category that is named in a request is not there. */
export class UnknownCategory extends failure(
  'products.unknown-category',
  'conflict',
  (d: { categoryIds: string[] }) => `There is no category ${d.categoryIds.join(', ')}.`,
  { httpStatus: 422 },
) {}

/** A category would be its own ancestor. */
export class CategoryWithinItself extends failure(
  'products.category-within-itself',
  'conflict',
  (_: { id: string; parentId: string }) => 'A category cannot be moved below itself.',
) {}

export class CategoryTooDeep extends failure(
  'products.category-too-deep',
  'conflict',
  (d: { deepest: number }) => `Categories are at most ${d.deepest} levels deep.`,
) {}

/** `products` are those in it and in the categories below it, drafts included. */
export class CategoryNotEmpty extends failure(
  'products.category-not-empty',
  'conflict',
  (d: { categories: number; products: number }) =>
    `It still holds ${d.categories} categories and ${d.products} products.`,
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
