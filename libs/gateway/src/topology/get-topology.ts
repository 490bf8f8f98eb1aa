import { Integer, List, OneOf, Text, TextList, Timestamp, query } from '#contracts/definition';

export class GetTopology {}

/** A process that runs now, as it tells of itself. */
export class ProcessView {
  @Text({ max: 100, example: 'orders' }) readonly name!: string;
  /** Different for each process that was ever started. */
  @Text({ max: 100, example: 'orders-4f1c' }) readonly instance!: string;
  @Text({ max: 100, example: '0.1.0' }) readonly version!: string;
  @TextList({ items: { max: 100 }, max: 100, example: ['orders'] }) readonly hosts!: readonly string[];
  @Text({ max: 500, nullable: true, example: 'http://10.0.0.7:3003' }) readonly address!: string | null;
  @Timestamp() readonly startedAt!: string;
  @OneOf(['starting', 'serving', 'draining'], { example: 'serving' }) readonly health!: string;
  @Integer({ description: 'Messages it was handling when it last told.' }) readonly inFlight!: number;
}

export class TopologyView {
  @List(() => ProcessView, { max: 10_000 }) readonly processes!: readonly ProcessView[];
}

/** Answered by the edge itself: no context knows it. */
export const getTopology = query('platform.get-topology', {
  summary: 'List the processes that run',
  description: 'What each hosts, its version and address, since when it runs, and how it is.',
  request: GetTopology,
  response: TopologyView,
  access: 'platform:manage',
});
