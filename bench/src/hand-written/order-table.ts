import { randomInt } from 'node:crypto';
import type { Pool } from 'pg';

const tableSql = `create table if not exists public.orders (
  id uuid primary key,
  number text not null unique,
  customer_id uuid not null,
  idempotency_key text not null,
  status text not null,
  lines jsonb not null,
  total_amount bigint not null,
  currency text not null,
  payment jsonb not null,
  shipping_address jsonb,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  unique (customer_id, idempotency_key)
)`;

export async function createOrderTable(pool: Pool): Promise<void> {
  await pool.query(tableSql);
}

export const createOrderNumber = (): string => `C-${randomInt(10 ** 11, 10 ** 12)}`;
