import { Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Databases } from '#kernel/persistence';
import { every, type Stop } from '#kernel/timing';

const everyMs = 10 * 60_000;
const atOnce = 1_000;

/**
 * Forgets events a day after they were published, and handled ones after a week: longer than anybody delivers them
 * again. Answers to requests under an idempotency key last a day, as clients are told. Events that are waiting or were given up stay.
 */
export class Retention implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Retention.name);
  private stop: Stop | undefined;

  constructor(
    private readonly databases: Databases,
    private readonly context: string,
  ) {}

  onApplicationBootstrap(): void {
    this.stop = every(
      everyMs,
      () => this.forget(),
      (err) => this.logger.warn({ err }, `${this.context}: nothing forgotten`),
    );
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.stop?.();
  }

  async forget(): Promise<void> {
    await this.forgetFrom('outbox', `published_at < now() - interval '1 day'`);
    await this.forgetFrom('inbox', `handled_at < now() - interval '7 days'`);
    await this.forgetFrom('answered_requests', `answered_at < now() - interval '1 day'`);
  }

  /** In portions, so that nobody waits long for it. */
  private async forgetFrom(table: 'outbox' | 'inbox' | 'answered_requests', old: string): Promise<void> {
    const name = `${this.context}.${table}`;
    const portion = `delete from ${name} where ctid in (select ctid from ${name} where ${old} limit ${atOnce})`;
    const em = this.databases.entityManager(this.context).fork();
    let forgotten: number;
    do ({ affectedRows: forgotten } = await em.execute<{ affectedRows: number }>(portion, [], 'run'));
    while (forgotten === atOnce);
  }
}
