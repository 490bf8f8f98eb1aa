import { Flag, Integer, Text } from './fields.js';

/** Maximum length in characters of a cursor as clients see it: encrypted. */
export const maxCursorLength = 2_000;

/** Maximum size in bytes of a page of items of varying size, unless a single item is larger. */
export const maxPageBytes = 1_048_576;

/** Pagination parameters that every list request accepts. */
export class PageRequest {
  @Integer({
    min: 1,
    max: 100,
    optional: true,
    default: 20,
    description: 'The maximum number of items to return. Default 20.',
  })
  readonly limit?: number;

  @Text({
    max: maxCursorLength,
    optional: true,
    description:
      'The `nextCursor` of the previous page. Keep all other parameters the same while you page through a list.',
  })
  readonly cursor?: string;

  @Flag({ optional: true, description: 'Whether to include the total number of items as `total`.' })
  readonly count?: boolean;
}
