import { failure, Id, Integer, List, Text, TextList } from '../definition/index.js';
import * as rules from './rules.js';

class Wanted {
  @Text({ max: 120, description: 'The id or the slug that was asked for.', example: 'copper-mug' })
  readonly id!: string;
}

export class ProductNotFound extends failure(
  'products.not-found',
  'not-found',
  () => 'There is no such product.',
  {
    meaning:
      'No product has this id or slug, or it has left the catalogue. Drafts are seen with `products:write` only.',
    details: Wanted,
  },
) {}

class TakenSkus {
  @TextList({ items: rules.sku, max: 100, description: 'Those that are taken.', example: ['MUG-BLUE'] })
  readonly skus!: readonly string[];
}

/** Also by what is not sold any more: a SKU is never given to something else. */
export class SkuTaken extends failure(
  'products.sku-taken',
  'conflict',
  (d) => `The SKU ${d.skus.join(', ')} is taken.`,
  {
    meaning:
      'A SKU names one thing for ever, also after it has left the catalogue, and `skus` are in use. Choose others.',
    details: TakenSkus,
  },
) {}

class TakenSlug {
  @Text({ ...rules.slug, description: 'The one that is taken.' })
  readonly slug!: string;
}

export class SlugTaken extends failure(
  'products.slug-taken',
  'conflict',
  (d) => `The slug ${d.slug} is taken.`,
  {
    meaning: 'Something else is found under this slug. Choose another, or leave it out to have one made.',
    details: TakenSlug,
  },
) {}

class UnknownSkus {
  @TextList({
    items: rules.sku,
    max: 100,
    description: 'Those that there are not.',
    example: ['NO-SUCH-MUG'],
  })
  readonly skus!: readonly string[];
}

export class UnknownSku extends failure(
  'products.unknown-sku',
  'not-found',
  (d) => `There is no SKU ${d.skus.join(', ')}.`,
  {
    meaning: 'No variant has this SKU. Case matters, and what has left the catalogue is not found.',
    details: UnknownSkus,
  },
) {}

class OnlyVariant {
  @Text({ ...rules.sku, description: 'Of the variant.' })
  readonly sku!: string;
}

/** A product without variants cannot be sold: archive it, or make it a draft. */
export class LastVariant extends failure(
  'products.last-variant',
  'conflict',
  (d) => `${d.sku} is the only variant of its product.`,
  {
    meaning:
      'A product has at least one variant, and this is its last. Delete the product, make it a draft, or add another ' +
      'variant first.',
    details: OnlyVariant,
  },
) {}

class MostVariants {
  @Integer({ description: 'How many there can be.', example: rules.mostVariants })
  readonly most!: number;
}

export class TooManyVariants extends failure(
  'products.too-many-variants',
  'conflict',
  (d) => `A product has at most ${d.most} variants.`,
  {
    meaning:
      'The product has as many variants as it may. Delete one that is not sold any more, or make another product.',
    details: MostVariants,
  },
) {}

export class CategoryNotFound extends failure(
  'products.category-not-found',
  'not-found',
  () => 'There is no such category.',
  { meaning: 'No category has this id or slug. Perhaps it was deleted.', details: Wanted },
) {}

class UnknownCategories {
  @TextList({ ...rules.categoryIds, description: 'Those that there are not.' })
  readonly categoryIds!: readonly string[];
}

/** A category that is named in a request is not there. */
export class UnknownCategory extends failure(
  'products.unknown-category',
  'conflict',
  (d) => `There is no category ${d.categoryIds.join(', ')}.`,
  {
    meaning:
      'The request names categories that there are not. Leave out `categoryIds`, or create them first.',
    details: UnknownCategories,
    httpStatus: 422,
  },
) {}

class MovedCategory {
  @Id({ description: 'Of the category that was to be moved.' })
  readonly id!: string;

  @Id({ description: 'Of where it was to go.', example: '01990b7e-4c1a-7d3e-8a54-2f6d1c0b9e78' })
  readonly parentId!: string;
}

/** A category would be its own ancestor. */
export class CategoryWithinItself extends failure(
  'products.category-within-itself',
  'conflict',
  () => 'A category cannot be moved below itself.',
  {
    meaning: 'The new parent is the category itself, or is somewhere below it. Choose another one.',
    details: MovedCategory,
  },
) {}

class DeepestLevel {
  @Integer({ description: 'How many levels there can be.', example: rules.deepestCategory })
  readonly deepest!: number;
}

export class CategoryTooDeep extends failure(
  'products.category-too-deep',
  'conflict',
  (d) => `Categories are at most ${d.deepest} levels deep.`,
  {
    meaning:
      'The category, or one below it, would be deeper in the tree than categories go. Put it further up.',
    details: DeepestLevel,
  },
) {}

class Contents {
  @Integer({ description: 'The categories below it.', example: 2 })
  readonly categories!: number;

  @Integer({ description: 'The products in it and in those categories, drafts included.', example: 14 })
  readonly products!: number;
}

export class CategoryNotEmpty extends failure(
  'products.category-not-empty',
  'conflict',
  (d) => `It still holds ${d.categories} categories and ${d.products} products.`,
  {
    meaning: 'Only an empty category can be deleted. Move or delete what is in it first.',
    details: Contents,
  },
) {}

class Remainder {
  @Text({ ...rules.sku, description: 'Of the variant.' })
  readonly sku!: string;

  @Integer({ description: 'How many are not reserved.', example: 3 })
  readonly available!: number;
}

/** An adjustment would leave less on hand than is reserved. */
export class InsufficientStock extends failure(
  'products.insufficient-stock',
  'conflict',
  (d) => `Only ${d.available} of ${d.sku} can be taken.`,
  {
    meaning:
      'The adjustment would take what orders have reserved. Take at most `available`, or cancel orders first.',
    details: Remainder,
  },
) {}

/** A line of an order that cannot be served. */
export class Shortage {
  @Text(rules.sku)
  readonly sku!: string;

  @Integer({ example: 3 })
  readonly requested!: number;

  @Integer({ example: 1 })
  readonly available!: number;
}

class Shortages {
  @List(() => Shortage, { max: 100, description: 'What there is not enough of.' })
  readonly lines!: readonly Shortage[];
}

export class OutOfStock extends failure(
  'products.out-of-stock',
  'conflict',
  (d) => `There is not enough of ${d.lines.map((line) => line.sku).join(', ')}.`,
  {
    meaning: 'Told between contexts. A client is told `orders.out-of-stock`.',
    details: Shortages,
  },
) {}

class ReleasedOrder {
  @Id({ description: 'Of the order.' })
  readonly orderId!: string;
}

/** The order's stock was released before, so it can never be reserved again. */
export class ReservationReleased extends failure(
  'products.reservation-released',
  'conflict',
  () => 'The stock of this order was released.',
  {
    meaning: 'Told between contexts: what the order would reserve was given up before. No client is told it.',
    details: ReleasedOrder,
  },
) {}
