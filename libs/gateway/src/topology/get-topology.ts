import { Integer, List, OneOf, Text, TextList, Timestamp, query } from '#contracts/definition';
import { contractChecks } from '#registry';

export class GetTopology {}

/** A running process, as it registered itself. */
export class ProcessView {
  @Text({ max: 100, example: 'orders' }) readonly name!: string;
  /** Unique per process start. */
  @Text({ max: 100, example: 'orders-4f1c' }) readonly instance!: string;
  @Text({ max: 100, example: '0.1.0' }) readonly version!: string;
  @TextList({ items: { max: 100 }, max: 100, example: ['orders'] }) readonly hosts!: readonly string[];
  @Text({
    max: 64,
    optional: true,
    example: '9f86d081884c7d65',
    description:
      'Digest of its contracts: processes with equal digests are compatible. Missing in versions that do not publish it.',
  })
  readonly contracts?: string;
  @OneOf(contractChecks, {
    optional: true,
    example: 'enforce',
    description: 'Its CONTRACT_CHECK setting: `enforce`, `warn` or `off`.',
  })
  readonly contractCheck?: string;
  @Text({ max: 500, nullable: true, example: 'http://10.0.0.7:3003' }) readonly address!: string | null;
  @Timestamp() readonly startedAt!: string;
  @OneOf(['starting', 'serving', 'draining'], { example: 'serving' }) readonly health!: string;
  @Integer({ description: 'Messages in flight at the last heartbeat of the process.' })
  readonly inFlight!: number;
}

export class TopologyView {
  @List(() => ProcessView, { max: 10_000 }) readonly processes!: readonly ProcessView[];
}

/** Handled by the gateway itself, not by a context. */
export const getTopology = query('platform.get-topology', {
  summary: 'List running processes',
  description: 'Returns the hosted contexts, version, address, start time and health of each process.',
  request: GetTopology,
  response: TopologyView,
  access: 'platform:manage',
});
