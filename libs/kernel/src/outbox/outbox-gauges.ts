import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { gauge, updateOnReading } from '#kernel/observability';
import type { Databases } from '#kernel/persistence';

const waiting = gauge('outbox_waiting_events', 'Events that are not handed over yet.', ['context']);
const age = gauge('outbox_oldest_seconds', 'Since when the oldest of them has been waiting; 0 for none.', [
  'context',
]);
const dead = gauge('outbox_dead_events', 'Events that were given up.', ['context']);

interface State {
  readonly waiting: number;
  readonly age: number;
  readonly dead: number;
}

/** Tells how far the outbox of a context is behind, whenever somebody reads the metrics. */
export class OutboxGauges implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private end = (): void => {};

  constructor(
    private readonly databases: Databases,
    private readonly context: string,
  ) {}

  onApplicationBootstrap(): void {
    this.end = updateOnReading(() => this.update());
  }

  beforeApplicationShutdown(): void {
    this.end();
  }

  private async update(): Promise<void> {
    const { context } = this;
    const [state] = await this.databases
      .entityManager(context)
      .fork()
      .execute<[State]>(
        `select count(*) filter (where dead_at is null)::int as waiting, count(dead_at)::int as dead,
         coalesce(extract(epoch from clock_timestamp() - min(occurred_at) filter (where dead_at is null)), 0)::float as age
       from ${context}.outbox where published_at is null`,
      );
    waiting.set({ context }, state.waiting);
    age.set({ context }, state.age);
    dead.set({ context }, state.dead);
  }
}
