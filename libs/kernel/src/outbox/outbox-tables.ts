/**
 * DDL for the outbox and inbox tables of a context, for use in its first migration:
 *
 *     for (const sql of outboxTables('orders')) this.addSql(sql);
 *
 * Applied migrations call it, so its statements must not change: a later table is added by a function of its own.
 */
export function outboxTables(schema: string): string[] {
  return [...initialOutboxTables(schema), ...outboxRecoveryTables(schema)];
}

/** The tables of contexts that existed before `outboxRecoveryTables`, which they create in a later migration. */
export function initialOutboxTables(schema: string): string[] {
  return [
    `create table ${schema}.outbox (
       position bigint generated always as identity primary key,
       id uuid not null unique,
       pattern text not null,
       aggregate_id text not null,
       body jsonb not null,
       headers jsonb not null,
       occurred_at timestamptz not null default clock_timestamp(),
       attempts integer not null default 0,
       due_at timestamptz not null default clock_timestamp(),
       published_at timestamptz,
       dead_at timestamptz,
       dead_reason text
     )`,
    `create index outbox_waiting on ${schema}.outbox (aggregate_id, position) where published_at is null and dead_at is null`,
    `create index outbox_published on ${schema}.outbox (published_at) where published_at is not null`,
    `create table ${schema}.inbox (
       handler text not null,
       event_id uuid not null,
       handled_at timestamptz not null default clock_timestamp(),
       primary key (handler, event_id)
     )`,
    `create index inbox_handled on ${schema}.inbox (handled_at)`,
  ];
}

/** DDL for republishing events after a loss of data of the broker. */
export function outboxRecoveryTables(schema: string): string[] {
  return [
    `create table ${schema}.outbox_recovery (
       handled_until timestamptz not null default '-infinity',
       lost_from timestamptz,
       lost_until timestamptz,
       scanned_position bigint not null default 0
     )`,
    `insert into ${schema}.outbox_recovery default values`,
    `create index outbox_published_per_aggregate on ${schema}.outbox (aggregate_id, published_at) where published_at is not null`,
    `create index outbox_dead on ${schema}.outbox (dead_at) where dead_at is not null`,
  ];
}
