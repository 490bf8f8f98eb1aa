import {
  enumeration,
  failure,
  Id,
  IdList,
  Integer,
  List,
  OneOf,
  Text,
  TextList,
} from '../definition/index.js';
import * as limits from './field-limits.js';

class RequestedIdDetails {
  @Text({ max: 120, description: 'The requested ID or slug.', example: 'copper-mug' })
  readonly id!: string;
}

export class ProductNotFound extends failure(
  'products.not-found',
  'not-found',
  () => 'The product does not exist.',
  {
    meaning:
      'No product has this ID or slug, or the product is archived. Drafts require the `products:write` permission.',
    details: RequestedIdDetails,
  },
) {}

const skuHolderStates = enumeration('SkuHolderState', ['current', 'deleted', 'archived']);

/** The variant that holds a SKU. */
export class SkuHolder {
  @Text(limits.sku)
  readonly sku!: string;

  @Id({ description: 'ID of the product of the variant.' })
  readonly productId!: string;

  @OneOf(skuHolderStates, {
    description:
      '`current`: the variant exists. `deleted`: the variant was deleted. `archived`: its product was archived.',
    example: 'deleted',
  })
  readonly state!: (typeof skuHolderStates)[number];
}

class SkuTakenDetails {
  @TextList({
    items: limits.sku,
    max: 100,
    description: 'The SKUs that are already in use.',
    example: [limits.newSku],
  })
  readonly skus!: readonly string[];

  @List(() => SkuHolder, {
    max: 100,
    optional: true,
    description: 'The variant that holds each SKU.',
    example: [{ sku: limits.newSku, productId: '01990b7e-4c1a-7d3e-8a54-2f6d1c0b9e77', state: 'deleted' }],
  })
  readonly holders?: readonly SkuHolder[];
}

const holderNames = { current: 'a variant', deleted: 'a deleted variant', archived: 'an archived variant' };

function holderText({ sku, productId, state }: SkuHolder): string {
  return `${sku} (${holderNames[state]} of product ${productId})`;
}

/** SKUs of archived products and deleted variants count as taken: a SKU is never reused. */
export class SkuTaken extends failure(
  'products.sku-taken',
  'conflict',
  (d) =>
    `SKU already in use: ${(d.holders?.map(holderText) ?? d.skus).join(', ')}. SKUs are never reused: choose another one.`,
  {
    meaning:
      'The SKUs in `skus` are already in use; `holders` lists the products that use them. Orders and the stock ledger refer to SKUs, ' +
      'so those of archived products and deleted variants cannot be reused or restored; their stock can still be read. ' +
      'Choose different SKUs, for example with a suffix, or change the existing variant if it was not deleted.',
    details: SkuTakenDetails,
  },
) {}

class SlugTakenDetails {
  @Text({ ...limits.slug, description: 'The slug that is already in use.' })
  readonly slug!: string;
}

export class SlugTaken extends failure(
  'products.slug-taken',
  'conflict',
  (d) => `The slug ${d.slug} is already in use.`,
  {
    meaning:
      'The slug is already in use. Choose a different slug, or omit it when creating to have one generated.',
    details: SlugTakenDetails,
  },
) {}

class UnknownSkuDetails {
  @TextList({
    items: limits.sku,
    max: 100,
    description: 'The SKUs that do not exist.',
    example: ['NO-SUCH-MUG'],
  })
  readonly skus!: readonly string[];
}

export class UnknownSku extends failure(
  'products.unknown-sku',
  'not-found',
  (d) => `Unknown SKU: ${d.skus.join(', ')}.`,
  {
    meaning: 'No variant has this SKU, or the variant was deleted. SKUs are case-sensitive.',
    details: UnknownSkuDetails,
  },
) {}

class VariantCurrencyMixedDetails {
  @TextList({
    items: { max: 3 },
    max: 100,
    description: 'The currencies of the variants.',
    example: ['EUR', 'USD'],
  })
  readonly currencies!: readonly string[];
}

export class VariantCurrencyMixed extends failure(
  'products.currency-mixed',
  'invalid',
  (d) => `All variants of a product must have the same currency; found ${d.currencies.join(', ')}.`,
  {
    httpStatus: 422,
    meaning:
      'The variants of the product would be priced in more than one currency, so that their prices could not be ' +
      'compared. Create a separate product for each currency.',
    details: VariantCurrencyMixedDetails,
  },
) {}

class LastVariantDetails {
  @Text({ ...limits.sku, description: 'SKU of the variant.' })
  readonly sku!: string;
}

/** A product must have at least one variant; delete the product or set it to draft instead. */
export class LastVariant extends failure(
  'products.last-variant',
  'conflict',
  (d) => `The variant ${d.sku} is the only variant of its product.`,
  {
    meaning:
      'A product must have at least one variant. Delete the product, set it to `draft`, or add another variant first.',
    details: LastVariantDetails,
  },
) {}

class TooManyVariantsDetails {
  @Integer({ description: 'Maximum number of variants per product.', example: limits.maxVariants })
  readonly most!: number;
}

export class TooManyVariants extends failure(
  'products.too-many-variants',
  'conflict',
  (d) => `A product can have at most ${d.most} variants.`,
  {
    meaning: 'The product has the maximum number of variants. Delete a variant, or create another product.',
    details: TooManyVariantsDetails,
  },
) {}

export class CategoryNotFound extends failure(
  'products.category-not-found',
  'not-found',
  () => 'The category does not exist.',
  { meaning: 'No category has this ID or slug. It may have been deleted.', details: RequestedIdDetails },
) {}

class UnknownCategoryDetails {
  @IdList({ ...limits.categoryIds, description: 'The category IDs that do not exist.' })
  readonly categoryIds!: readonly string[];
}

/** A category referenced in a request does not exist. */
export class UnknownCategory extends failure(
  'products.unknown-category',
  'conflict',
  (d) => `Unknown category: ${d.categoryIds.join(', ')}.`,
  {
    httpStatus: 422,
    meaning:
      'The request references categories that do not exist. Remove them from the request, or create them first.',
    details: UnknownCategoryDetails,
  },
) {}

class CategoryWithinItselfDetails {
  @Id({ description: 'ID of the category to move.' })
  readonly id!: string;

  @Id({ description: 'ID of the requested parent.', example: '01990b7e-4c1a-7d3e-8a54-2f6d1c0b9e78' })
  readonly parentId!: string;
}

/** The move would make a category its own ancestor. */
export class CategoryWithinItself extends failure(
  'products.category-within-itself',
  'conflict',
  () => 'A category cannot be moved into itself or one of its descendants.',
  {
    meaning: 'The new parent is the category itself or one of its descendants. Choose a different parent.',
    details: CategoryWithinItselfDetails,
  },
) {}

class CategoryTooDeepDetails {
  @Integer({
    description: 'Maximum number of levels of the category tree.',
    example: limits.maxCategoryDepth,
  })
  readonly deepest!: number;
}

export class CategoryTooDeep extends failure(
  'products.category-too-deep',
  'conflict',
  (d) => `Categories can be nested at most ${d.deepest} levels deep.`,
  {
    meaning:
      'The category or one of its descendants would exceed the maximum depth of the category tree. Choose a parent at a higher level.',
    details: CategoryTooDeepDetails,
  },
) {}

class CategoryNotEmptyDetails {
  @Integer({ description: 'Number of direct subcategories.', example: 2 })
  readonly categories!: number;

  @Integer({
    description: 'Number of products in the category and its subcategories, including drafts.',
    example: 14,
  })
  readonly products!: number;
}

export class CategoryNotEmpty extends failure(
  'products.category-not-empty',
  'conflict',
  (d) => `The category still contains ${d.categories} subcategories and ${d.products} products.`,
  {
    meaning: 'Only an empty category can be deleted. Move or delete its subcategories and products first.',
    details: CategoryNotEmptyDetails,
  },
) {}

class InsufficientStockDetails {
  @Text({ ...limits.sku, description: 'SKU of the variant.' })
  readonly sku!: string;

  @Integer({ description: 'Quantity that is not reserved.', example: 3 })
  readonly available!: number;
}

/** The adjustment would leave less stock on hand than is reserved. */
export class InsufficientStock extends failure(
  'products.insufficient-stock',
  'conflict',
  (d) => `At most ${d.available} units of ${d.sku} can be removed.`,
  {
    meaning:
      'The adjustment would remove reserved stock. Remove at most `available` units, or cancel orders first.',
    details: InsufficientStockDetails,
  },
) {}

/** An order line that exceeds the available stock. */
class Shortage {
  @Text(limits.sku)
  readonly sku!: string;

  @Integer({ example: 3 })
  readonly requested!: number;

  @Integer({ example: 1 })
  readonly available!: number;
}

class OutOfStockDetails {
  @List(() => Shortage, { max: 100, description: 'The lines that exceed the available stock.' })
  readonly lines!: readonly Shortage[];
}

export class OutOfStock extends failure(
  'products.out-of-stock',
  'conflict',
  (d) => `Insufficient stock: ${d.lines.map((line) => line.sku).join(', ')}.`,
  {
    meaning: 'Internal to the contexts; clients receive `orders.out-of-stock` instead.',
    details: OutOfStockDetails,
  },
) {}

class ReservationReleasedDetails {
  @Id({ description: 'ID of the order.' })
  readonly orderId!: string;
}

/** The reservation of the order was released; stock can no longer be reserved for this order. */
export class ReservationReleased extends failure(
  'products.reservation-released',
  'conflict',
  () => 'The stock reservation of this order was released.',
  {
    meaning:
      'Internal to the contexts: the reservation of the order was released earlier. Never returned to clients.',
    details: ReservationReleasedDetails,
  },
) {}
