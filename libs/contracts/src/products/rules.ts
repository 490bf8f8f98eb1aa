import type { TextLimits } from '../definition/index.js';

/** Case matters: `a-1` and `A-1` are two SKUs. */
export const sku: TextLimits = { max: 64, pattern: /^[A-Za-z0-9][A-Za-z0-9._-]*$/ };

const uuid = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** Never in the form of a UUID, so that an id and a slug cannot be taken for each other. */
export const slug: TextLimits = { max: 120, pattern: new RegExp(`^(?!${uuid}$)[a-z0-9]+(-[a-z0-9]+)*$`) };

export const productName: TextLimits = { max: 200, pattern: /\S/ };

export const variantName: TextLimits = { min: 0, max: 200 };

export const description: TextLimits = { min: 0, max: 10_000 };

export const categoryIds = { items: { max: 36, pattern: new RegExp(`^${uuid}$`) }, max: 20 };

/** `{ "material": "wool" }` */
export const attributes = { max: 50, keys: { max: 60 }, values: { min: 0, max: 500 } };

/** `{ "size": "M", "colour": "blue" }` */
export const options = { max: 10, keys: { max: 60 }, values: { max: 100 } };

/** The most of one SKU that can be on hand. */
export const mostOnHand = 1_000_000_000;

export const lines = { min: 1, max: 100 };

/** The most of one SKU a line can ask for. */
export const mostPerLine = 1_000_000;
