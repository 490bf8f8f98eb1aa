/** Limits of a GraphQL document. */
export const documentLimits = {
  /** Characters of the text. */
  length: 100_000,
  tokens: 2_000,
  /** Nesting of selections, fragments included. */
  depth: 50,
  /** Selections with the same response name as an earlier one in the same selection set. Validation compares them all. */
  duplicates: 20,
  /** Fragment spreads. Validation compares them all. */
  spreads: 100,
  /** Messages to contexts. */
  messages: 10,
  /** Elements of lists, and linked objects. */
  objects: 10_000,
  /** Selected fields of all objects. */
  values: 100_000,
  /** Characters of all strings in a response. */
  characters: 8_388_608,
} as const;

/** Assumed length of a list without the argument `limit`, such as the lines of an order. */
export const assumedItems = 20;
