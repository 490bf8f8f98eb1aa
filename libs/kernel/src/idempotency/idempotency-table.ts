/**
 * DDL for the table in which a context stores idempotency keys and the responses to them. `leased_until` is null once
 * the command has completed; its response does not change afterwards. `response` is null until it is known, and after it
 * was erased because it contained data of the person `subject_id`. Applied migrations call this function, so its statements
 * must not change.
 */
export function idempotencyTable(schema: string): string[] {
  return [
    `create table ${schema}.idempotency_keys (
       id text primary key,
       caller_id text not null,
       fingerprint text not null,
       request_id text not null,
       claim uuid not null,
       leased_until timestamptz,
       committed boolean not null default false,
       response text,
       subject_id text,
       created_at timestamptz not null default clock_timestamp()
     )`,
    `create index idempotency_keys_caller on ${schema}.idempotency_keys (caller_id)`,
    `create index idempotency_keys_subject on ${schema}.idempotency_keys (subject_id) where subject_id is not null`,
    `create index idempotency_keys_created on ${schema}.idempotency_keys (created_at)`,
  ];
}
