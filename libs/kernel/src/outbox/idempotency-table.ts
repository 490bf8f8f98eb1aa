/** DDL for the table in which a context stores the responses of commands by idempotency key. */
export function idempotencyTable(schema: string): string[] {
  return [
    `create table ${schema}.idempotent_responses (
       id text primary key,
       fingerprint text not null,
       response text not null,
       created_at timestamptz not null default clock_timestamp()
     )`,
    `create index idempotent_responses_created on ${schema}.idempotent_responses (created_at)`,
  ];
}
