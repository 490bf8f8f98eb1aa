/** What a process says of itself. */
export interface ProcessRecord {
  /** What its main is called. */
  readonly name: string;
  /** Different for each process that was ever started. */
  readonly instance: string;
  readonly version: string;
  /** The contexts it hosts, and `gateway` where it is an edge. */
  readonly hosts: readonly string[];
  /** Where its probes answer; null before it listens. */
  readonly address: string | null;
  /** ISO 8601 in UTC. */
  readonly startedAt: string;
  readonly health: 'starting' | 'serving' | 'draining';
  /** How many messages it was handling when it said so. */
  readonly inFlight: number;
}

/** By name, and the oldest first. */
export function inOrder(records: readonly ProcessRecord[]): ProcessRecord[] {
  const keyOf = ({ name, startedAt, instance }: ProcessRecord): string => `${name} ${startedAt} ${instance}`;
  return records.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
