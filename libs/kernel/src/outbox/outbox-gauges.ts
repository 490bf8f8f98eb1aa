import {
  Inject,
  Injectable,
  Optional,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Metrics, gauge } from '#kernel/observability';
import { Databases } from '#kernel/persistence';
import { OUTBOX_CONTEXT } from './outbox-context.js';

const waiting = gauge('outbox_waiting_events', 'Committed events that are not published yet.', ['context']);
const oldestSeconds = gauge(
  'outbox_oldest_seconds',
  'Age in seconds of the oldest unpublished event; 0 if none.',
  ['context'],
);
const dead = gauge('outbox_dead_letters', 'Dead letters: events that could not be published.', ['context']);
const recovery = gauge(
  'outbox_recovery_seconds',
  'Seconds since Redis lost events that are not republished yet; 0 if none.',
  ['context'],
);

interface OutboxState {
  readonly waiting: number;
  readonly age: number;
  readonly dead: number;
  readonly recovery: number;
}

/** Updates the outbox metrics of a context on each scrape. */
@Injectable()
export class OutboxGauges implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private stopCollecting = (): void => {};

  constructor(
    private readonly databases: Databases,
    @Inject(OUTBOX_CONTEXT) private readonly context: string,
    @Optional() private readonly metrics: Metrics = new Metrics(),
  ) {}

  onApplicationBootstrap(): void {
    this.stopCollecting = this.metrics.collectOnScrape(() => this.update());
  }

  beforeApplicationShutdown(): void {
    this.stopCollecting();
  }

  private async update(): Promise<void> {
    const { context, metrics } = this;
    const [state] = await this.databases
      .entityManager(context)
      .fork()
      .execute<[OutboxState]>(
        `select count(*)::int as waiting,
           coalesce(extract(epoch from clock_timestamp() - min(occurred_at)), 0)::float as age,
           (select count(*)::int from ${context}.outbox where dead_at is not null) as dead,
           (select coalesce(extract(epoch from clock_timestamp() - lost_until), 0)::float from ${context}.outbox_recovery)
             as recovery
         from ${context}.outbox where published_at is null and dead_at is null`,
      );
    metrics.of(waiting).set({ context }, state.waiting);
    metrics.of(oldestSeconds).set({ context }, state.age);
    metrics.of(dead).set({ context }, state.dead);
    metrics.of(recovery).set({ context }, state.recovery);
  }
}
