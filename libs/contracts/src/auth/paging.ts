import { Flag, Integer, Text } from '#contracts/definition';

export class PageRequest {
  @Integer({ min: 1, max: 100, optional: true, description: 'Default 20.' }) readonly limit?: number;
  @Text({ max: 100, optional: true, description: 'The `nextCursor` of the page before.' })
  readonly cursor?: string;
  @Flag({ optional: true, description: 'Whether to tell how many there are in all.' })
  readonly count?: boolean;
}
