/** Limits of a GraphQL document. */
export const documentLimits = {
  /** Characters of the text. */
  length: 65_536,
  tokens: 2_000,
  /** Characters of the name of a field in the response. */
  name: 100,
  /** Nesting of selections, fragments included. */
  depth: 50,
  /**
   * Selections with the same response name as an earlier one of the same object, fragments included. Validation
   * compares them all.
   */
  duplicates: 50,
  /** Fragment spreads. Validation compares them all. */
  spreads: 100,
  /** Messages to contexts. */
  messages: 10,
  /** Elements of lists, and linked objects. */
  objects: 10_000,
  /** Selected fields of all objects. */
  values: 20_000,
  /** Characters of all names and strings in a response. */
  characters: 8_388_608,
} as const;

/** Values that take about as long as a message. */
export const valuesPerMessage = 2_000;

/** Values that take about as long as one map of texts. */
export const textMapValues = 20;

/** Values that take about as long as one entity tag, which is a hash of the object. */
export const entityTagValues = 50;

/** Maximum number of errors of a rejected document. */
export const maxValidationErrors = 20;

/** Assumed length of a list without the argument `limit`, such as the lines of an order. */
export const assumedItems = 20;
