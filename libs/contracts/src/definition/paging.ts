import { Flag, Integer, Text } from './fields.js';

/** Characters of a cursor as clients see it, sealed. */
export const longestCursor = 2_000;

/** What every list may be asked for. */
export class PageRequest {
  @Integer({ min: 1, max: 100, optional: true, description: 'Default 20.' })
  readonly limit?: number;

  @Text({
    max: longestCursor,
    optional: true,
    description: 'The `nextCursor` of the page before. What else is asked for stays as it was.',
  })
  readonly cursor?: string;

  @Flag({ optional: true, description: 'Whether to tell how many there are in all.' })
  readonly count?: boolean;
}
