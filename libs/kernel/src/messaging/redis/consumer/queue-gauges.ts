import { gauge, updateOnReading } from '#kernel/observability';
import type { RedisConnection } from '../connection/redis-connection.js';
import type { RedisKeys } from '../connection/redis-keys.js';
import { measureFailed, measureQueue } from '../scripts/index.js';

type Queue = [group: string, waiting: number, running: number, ageMs: number];

export interface Queues {
  /** Whose requests and events are measured: what this process hosts. */
  readonly contexts: readonly string[];
  readonly subscriptions: readonly { readonly source: string; readonly subscriber: string }[];
}

const requests = {
  waiting: gauge('request_queue_waiting', 'Requests that no replica has taken up yet.', ['context']),
  running: gauge('request_queue_running', 'Requests that replicas have taken up.', ['context']),
  oldest: gauge('request_queue_oldest_seconds', 'Age of the oldest of both; 0 for none.', ['context']),
};
const perSubscriber = ['source', 'context'] as const;
const events = {
  waiting: gauge('event_queue_waiting', 'Events of source that context has not taken up yet.', perSubscriber),
  running: gauge('event_queue_running', 'Events of source that context has taken up.', perSubscriber),
  oldest: gauge('event_queue_oldest_seconds', 'Age of the oldest of both; 0 for none.', perSubscriber),
};
const retries = gauge(
  'event_queue_retries',
  'Events of source that context has failed on and will try again.',
  perSubscriber,
);
const dead = gauge(
  'event_dead_letters',
  'Events of source that context has failed on for the last time.',
  perSubscriber,
);

/**
 * Measures the queues in Redis whenever somebody reads the metrics. A process sees who reads its own events, and how
 * far, also where the reader is gone. Returns what ends that.
 */
export function measureQueues(commands: RedisConnection, keys: RedisKeys, queues: Queues): () => void {
  const { contexts, subscriptions } = queues;
  const sources = new Set([...contexts, ...subscriptions.map(({ source }) => source)]);

  const measureRequests = async (context: string): Promise<void> => {
    for (const queue of await commands.run<Queue[]>(measureQueue, keys.requests(context)))
      note(requests, { context }, queue);
  };
  const measureEvents = async (source: string): Promise<void> => {
    for (const queue of await commands.run<Queue[]>(measureQueue, keys.events(source)))
      note(events, { source, context: queue[0] }, queue);
  };
  const measureFailures = async (source: string, context: string): Promise<void> => {
    const failed = [
      keys.delayed(source, context),
      keys.retries(source, context),
      keys.deadLetters(source, context),
    ] as const;
    const [again, never] = await commands.run<[number, number]>(measureFailed, ...failed);
    retries.set({ source, context }, again);
    dead.set({ source, context }, never);
  };
  return updateOnReading(async () => {
    await Promise.allSettled([
      ...contexts.map(measureRequests),
      ...[...sources].map(measureEvents),
      ...subscriptions.map(({ source, subscriber }) => measureFailures(source, subscriber)),
    ]);
  });
}

function note<Labels extends Record<string, string>>(
  { waiting, running, oldest }: Record<'waiting' | 'running' | 'oldest', { set(l: Labels, n: number): void }>,
  labels: Labels,
  queue: Queue,
): void {
  waiting.set(labels, queue[1]);
  running.set(labels, queue[2]);
  oldest.set(labels, queue[3] / 1_000);
}
