/** Limits of any request. Contracts define narrower limits for single fields. */
export const limits = {
  bodyBytes: 1_048_576,
  /** Of a body from a client without a valid access token. */
  anonymousBodyBytes: 16_384,
  /** Of all bodies that are being received. */
  bufferedBytes: 67_108_864,
  /** Of all responses that clients have not read yet. */
  unsentBytes: 67_108_864,
  /** Levels of objects and arrays in a body. */
  nesting: 32,
  /** Fields and elements of a body, on all levels together. */
  values: 5_000,
  /** Characters of the path as sent, percent-encoded. */
  pathLength: 1_000,
} as const;
