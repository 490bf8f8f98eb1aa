import type { Presence, TextLimits } from '../definition/index.js';

/** Case matters: `a-1` and `A-1` are two SKUs. */
export const sku: TextLimits & Presence = {
  max: 64,
  pattern: /^[A-Za-z0-9][A-Za-z0-9._-]*$/,
  example: 'MUG-BLUE',
};

const uuid = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** Never in the form of a UUID, so that an id and a slug cannot be taken for each other. */
export const slug: TextLimits & Presence = {
  max: 120,
  pattern: new RegExp(`^(?!${uuid}$)[a-z0-9]+(-[a-z0-9]+)*$`),
  example: 'stoneware-mug',
};

export const productName: TextLimits & Presence = { max: 200, pattern: /\S/, example: 'Stoneware mug' };

export const variantName: TextLimits & Presence = { min: 0, max: 200, example: 'Blue' };

export const description: TextLimits & Presence = { min: 0, max: 10_000, example: 'Holds 0.3 l.' };

export const categoryName: TextLimits & Presence = { max: 200, pattern: /\S/, example: 'Mugs' };

export const categorySlug: TextLimits & Presence = { ...slug, example: 'mugs' };

/** Levels of the tree of categories. */
export const deepestCategory = 8;

export const mostVariants = 100;

export const categoryIds = {
  items: { max: 36, pattern: new RegExp(`^${uuid}$`) },
  max: 20,
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

/** The most of one SKU that can be on hand. */
export const mostOnHand = 1_000_000_000;

export const lines = { min: 1, max: 100 };

/** The most of one SKU a line can ask for. */
export const mostPerLine = 1_000_000;
