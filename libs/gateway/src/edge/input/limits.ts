/** What a request may weigh. Fields have narrower limits of their own, from their contracts. */
export const limits = {
  /** Bytes of a body. */
  body: 1_048_576,
  /** Levels of objects and arrays. */
  nesting: 32,
  /** Fields and elements of a body, of all levels together. */
  values: 5_000,
  /** Characters of a path, as it is sent. */
  path: 1_000,
} as const;
