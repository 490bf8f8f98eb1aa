import { Flag, Integer, Text } from './fields.js';

/** What every list may be asked for. */
export class PageRequest {
  @Integer({ min: 1, max: 100, optional: true, description: 'Default 20.' })
  readonly limit?: number;

  @Text({
    max: 2_000,
    optional: true,
    description: 'The `nextCursor` of the page before. What else is asked for stays as it was.',
  })
  readonly cursor?: string;

  @Flag({ optional: true, description: 'Whether to tell how many there are in all.' })
  readonly count?: boolean;
}
