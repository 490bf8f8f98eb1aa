import { notBlank, type FieldOptions, type TextLimits } from '../definition/index.js';

/**
 * SKUs are case-sensitive: `a-1` and `A-1` are different. The examples of SKUs, slugs and names exist in the demo shop;
 * requests that create something have others.
 */
export const sku: TextLimits & FieldOptions = {
  max: 64,
  pattern: /^[A-Za-z0-9][A-Za-z0-9._-]*$/,
  example: 'MUG-STONE',
};

/** Example of a SKU that the demo shop does not contain until a variant is added. */
export const newSku = 'MUG-BLUE';

const uuid = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** A slug never has the form of a UUID, so that IDs and slugs cannot be confused. */
export const slug: TextLimits & FieldOptions = {
  max: 120,
  pattern: new RegExp(`^(?!${uuid}$)[a-z0-9]+(-[a-z0-9]+)*$`),
  example: 'stoneware-mug',
};

export const productName: TextLimits & FieldOptions = {
  max: 200,
  pattern: notBlank,
  example: 'Stoneware Mug',
};

export const variantName: TextLimits & FieldOptions = { min: 0, max: 200, example: 'Blue' };

export const description: TextLimits & FieldOptions = { min: 0, max: 10_000, example: 'Holds 0.3 l.' };

export const categoryName: TextLimits & FieldOptions = {
  max: 200,
  pattern: notBlank,
  example: 'Coffee and Tea',
};

export const categorySlug: TextLimits & FieldOptions = { ...slug, example: 'coffee-and-tea' };

/** Maximum number of levels of the category tree. */
export const maxCategoryDepth = 8;

export const maxVariants = 100;

export const maxCategories = 20;

export const categoryIds = {
  max: maxCategories,
  example: ['01990b7e-4c1a-7d3e-8a54-2f6d1c0b9e78'],
};

/** `{ "material": "wool" }` */
export const attributes = {
  max: 50,
  keys: { max: 60 },
  values: { min: 0, max: 500 },
  example: { material: 'stoneware' },
};

/** `{ "size": "M", "colour": "blue" }` */
export const options = { max: 10, keys: { max: 60 }, values: { max: 100 }, example: { colour: 'blue' } };

/** Maximum quantity on hand per SKU. */
export const maxOnHand = 1_000_000_000;

export const lines = { min: 1, max: 100 };

/** Maximum quantity per line. */
export const maxLineQuantity = 1_000_000;
