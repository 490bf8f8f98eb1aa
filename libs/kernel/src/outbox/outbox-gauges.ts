import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { gauge, collectOnScrape } from '#kernel/observability';
import { Databases } from '#kernel/persistence';
import { OUTBOX_CONTEXT } from './outbox-context.js';

const waiting = gauge('outbox_waiting_events', 'Committed events that are not published yet.', ['context']);
const oldestSeconds = gauge(
  'outbox_oldest_seconds',
  'Age in seconds of the oldest unpublished event; 0 if none.',
  ['context'],
);
const dead = gauge('outbox_dead_events', 'Dead letters: events that could not be published.', ['context']);

interface OutboxState {
  readonly waiting: number;
  readonly age: number;
  readonly dead: number;
}

/** Updates the outbox metrics of a context on each scrape. */
@Injectable()
export class OutboxGauges implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private stopCollecting = (): void => {};

  constructor(
    private readonly databases: Databases,
    @Inject(OUTBOX_CONTEXT) private readonly context: string,
  ) {}

  onApplicationBootstrap(): void {
    this.stopCollecting = collectOnScrape(() => this.update());
  }

  beforeApplicationShutdown(): void {
    this.stopCollecting();
  }

  private async update(): Promise<void> {
    const { context } = this;
    const [state] = await this.databases
      .entityManager(context)
      .fork()
      .execute<[OutboxState]>(
        `select count(*) filter (where dead_at is null)::int as waiting, count(dead_at)::int as dead,
         coalesce(extract(epoch from clock_timestamp() - min(occurred_at) filter (where dead_at is null)), 0)::float as age
       from ${context}.outbox where published_at is null`,
      );
    waiting.set({ context }, state.waiting);
    oldestSeconds.set({ context }, state.age);
    dead.set({ context }, state.dead);
  }
}
