import { gauge, collectOnScrape } from '#kernel/observability';
import type { RedisConnection } from '../connection/redis-connection.js';
import type { RedisKeys } from '../connection/redis-keys.js';
import { measureFailed, measureQueue } from '../scripts/index.js';

type QueueMeasurement = [group: string, waiting: number, running: number, ageMs: number];

export interface MeasuredQueues {
  /** The contexts hosted here, whose request queues and own events are measured. */
  readonly contexts: readonly string[];
  readonly subscriptions: readonly { readonly source: string; readonly subscriber: string }[];
}

const requests = {
  waiting: gauge('request_queue_waiting', 'Requests that no replica has read yet.', ['context']),
  running: gauge('request_queue_running', 'Requests that replicas are executing.', ['context']),
  oldest: gauge(
    'request_queue_oldest_seconds',
    'Age in seconds of the oldest waiting or running request; 0 if none.',
    ['context'],
  ),
};
const perSubscriber = ['source', 'context'] as const;
const events = {
  waiting: gauge(
    'event_queue_waiting',
    'Events of the source that the subscribing context has not read yet.',
    perSubscriber,
  ),
  running: gauge(
    'event_queue_running',
    'Events of the source that the subscribing context is handling.',
    perSubscriber,
  ),
  oldest: gauge(
    'event_queue_oldest_seconds',
    'Age in seconds of the oldest waiting or running event; 0 if none.',
    perSubscriber,
  ),
};
const retries = gauge(
  'event_queue_retries',
  'Failed events of the source that wait for a retry by the subscribing context.',
  perSubscriber,
);
const deadLetters = gauge(
  'event_dead_letters',
  'Dead letters: events of the source that the subscribing context failed to handle in all attempts.',
  perSubscriber,
);

/**
 * Updates the queue gauges on every metrics scrape. The events of hosted contexts are measured for all their subscribers,
 * including stopped ones. Returns a function that ends the collection.
 */
export function measureQueues(
  commands: RedisConnection,
  keys: RedisKeys,
  queues: MeasuredQueues,
): () => void {
  const { contexts, subscriptions } = queues;
  const sources = new Set([...contexts, ...subscriptions.map(({ source }) => source)]);

  const measureRequests = async (context: string): Promise<void> => {
    for (const queue of await commands.run<QueueMeasurement[]>(measureQueue, keys.requests(context)))
      setGauges(requests, { context }, queue);
  };
  const measureEvents = async (source: string): Promise<void> => {
    for (const queue of await commands.run<QueueMeasurement[]>(measureQueue, keys.events(source)))
      setGauges(events, { source, context: queue[0] }, queue);
  };
  const measureFailures = async (source: string, context: string): Promise<void> => {
    const failed = [
      keys.delayed(source, context),
      keys.retries(source, context),
      keys.deadLetters(source, context),
    ] as const;
    const [waiting, dead] = await commands.run<[number, number]>(measureFailed, ...failed);
    retries.set({ source, context }, waiting);
    deadLetters.set({ source, context }, dead);
  };
  return collectOnScrape(async () => {
    await Promise.allSettled([
      ...contexts.map(measureRequests),
      ...[...sources].map(measureEvents),
      ...subscriptions.map(({ source, subscriber }) => measureFailures(source, subscriber)),
    ]);
  });
}

function setGauges<Labels extends Record<string, string>>(
  { waiting, running, oldest }: Record<'waiting' | 'running' | 'oldest', { set(l: Labels, n: number): void }>,
  labels: Labels,
  queue: QueueMeasurement,
): void {
  waiting.set(labels, queue[1]);
  running.set(labels, queue[2]);
  oldest.set(labels, queue[3] / 1_000);
}
