import { gauge, type Metrics } from '#kernel/observability';
import { patternsByCaller, subscribersOf, type PatternsByModule } from '#kernel/messaging';
import type { RedisConnection } from '../connection/redis-connection.js';
import type { RedisKeys } from '../connection/redis-keys.js';
import { requestGroup, retriesConsumer, type QueueMeasurement } from './consumer-group.js';
import type { Subscription } from './subscriptions.js';

const queueGauges = <Label extends string>(queue: string, entries: string, labels: readonly Label[]) => ({
  waiting: gauge(`${queue}_waiting`, `${entries} that no process has read yet.`, labels),
  running: gauge(`${queue}_running`, `${entries} that processes have read and are handling.`, labels),
  oldest: gauge(
    `${queue}_oldest_seconds`,
    'Age in seconds of the oldest unacknowledged entry; 0 if there is none.',
    labels,
  ),
});
const eventLabels = ['source', 'context'] as const;
const requests = queueGauges('request_queue', 'Requests of the caller to the context', ['context', 'caller']);
const events = queueGauges('event_queue', 'Events of the source for the subscribing context', eventLabels);
const retries = gauge(
  'event_queue_retries',
  'Failed events of the source that wait for a retry by the subscribing context.',
  eventLabels,
);
const deadLetters = gauge(
  'event_dead_letters',
  'Dead letters: events of the source that the subscribing context failed to handle in all attempts.',
  eventLabels,
);

/** See `RedisStreamsServerConfiguration`. */
interface QueueOwner {
  readonly contexts: readonly string[];
  readonly dependencies: PatternsByModule;
  readonly subscriptions?: PatternsByModule;
}

/**
 * Updates the queue gauges on every metrics scrape: of the requests and events of `contexts`, the hosted ones, for all
 * callers and all subscribers of these events, including stopped ones and up to 16 undeclared ones, and of `subscriptions`. Returns a function that ends
 * the collection.
 */
export function measureQueues(
  metrics: Metrics,
  commands: RedisConnection,
  keys: RedisKeys,
  { contexts, dependencies, subscriptions: declared = {} }: QueueOwner,
  subscriptions: readonly Subscription[],
): () => void {
  const sources = new Set([...contexts, ...subscriptions.map(({ source }) => source)]);
  const measure = (stream: string, groups: readonly string[]) =>
    commands.run<QueueMeasurement[]>('measureQueue', [stream], retriesConsumer, ...groups);
  const measuredSubscribers = new Map<string, readonly string[]>();

  const requestQueues = contexts.flatMap((context) =>
    [...patternsByCaller(context, dependencies).keys()].map((caller) => ({ context, caller })),
  );
  const measureRequests = async (labels: { context: string; caller: string }): Promise<void> => {
    for (const queue of await measure(keys.requests(labels.context, labels.caller), [requestGroup]))
      setGauges(metrics, requests, labels, queue);
  };
  const measureEvents = async (source: string): Promise<void> => {
    const queues = await measure(keys.events(source), subscribersOf(source, declared));
    for (const queue of queues) {
      const labels = { source, context: queue[0] };
      setGauges(metrics, events, labels, queue);
      metrics.of(retries).set(labels, queue[3]);
    }
    const subscribers = queues.map(([group]) => group);
    const gone = (measuredSubscribers.get(source) ?? []).filter((group) => !subscribers.includes(group));
    for (const each of [...Object.values(events), retries])
      for (const context of gone) metrics.of(each).remove({ source, context });
    measuredSubscribers.set(source, subscribers);
  };
  const countDeadLetters = async ({ source, subscriber: context }: Subscription): Promise<void> => {
    const stream = keys.deadLetters(source, context);
    metrics.of(deadLetters).set({ source, context }, await commands.serverOf(stream).xlen(stream));
  };
  return metrics.collectOnScrape(async () => {
    await Promise.allSettled([
      ...requestQueues.map(measureRequests),
      ...[...sources].map(measureEvents),
      ...subscriptions.map(countDeadLetters),
    ]);
  });
}

function setGauges<Label extends string>(
  metrics: Metrics,
  gauges: ReturnType<typeof queueGauges<Label>>,
  labels: Record<Label, string>,
  [, waiting, running, , ageMs]: QueueMeasurement,
): void {
  metrics.of(gauges.waiting).set(labels, waiting);
  metrics.of(gauges.running).set(labels, running);
  metrics.of(gauges.oldest).set(labels, ageMs / 1_000);
}
