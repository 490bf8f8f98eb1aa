import { Flag, Integer, Text } from './fields.js';

/** Maximum length in characters of a cursor as clients see it: encrypted. */
export const maxCursorLength = 2_000;

/** Maximum size in bytes of a page of items of varying size, unless a single item is larger. */
export const maxPageBytes = 1_048_576;

/** The largest number of items that lists count. */
export const maxTotal = 10_000;

/** The field `total` of a page. It may be `maxTotal` + 1, which is no exact number. */
export const Total = (): PropertyDecorator =>
  Integer({
    optional: true,
    description:
      'Number of items on all pages, exact up to 10,000; 10,001 means more than 10,000. Present only if requested with `count`.',
  });

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

  @Flag({
    optional: true,
    description:
      'Whether to include the number of items on all pages as `total`, which is counted up to 10,000.',
  })
  readonly count?: boolean;
}
