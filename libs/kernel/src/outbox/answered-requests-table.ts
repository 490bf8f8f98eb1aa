/** The statements of the migration that lets a context's commands be repeated under an idempotency key. */
export function answeredRequestsTable(schema: string): string[] {
  return [
    `create table ${schema}.answered_requests (
       id text primary key,
       fingerprint text not null,
       answer text not null,
       answered_at timestamptz not null default clock_timestamp()
     )`,
    `create index answered_requests_age on ${schema}.answered_requests (answered_at)`,
  ];
}
