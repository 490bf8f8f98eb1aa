import { Migration } from '@mikro-orm/migrations';
import { idempotencyTable } from '#kernel/idempotency';
import { initialOutboxTables } from '#kernel/outbox';

export class Migration20261122000000 extends Migration {
  override up(): void {
    for (const statement of [...tables, ...idempotencyTable('orders'), ...initialOutboxTables('orders')])
      this.addSql(statement);
  }
}

// Snapshots are `json` instead of `jsonb`, which preserves the sequence of their fields in responses.
const tables = [
  `create table orders.orders (
     id uuid primary key,
     number text not null unique,
     customer_id uuid not null,
     status text not null
       check (status in ('pending', 'confirmed', 'rejected', 'cancelled', 'fulfilled', 'refunded')),
     lines json not null check (json_array_length(lines) between 1 and 100),
     total_amount bigint not null check (total_amount >= 0),
     currency text not null check (currency ~ '^[A-Z]{3}$'),
     payment_method text not null,
     payment_status text not null check (payment_status in ('pending', 'authorised', 'declined', 'voided')),
     shipping_address json,
     rejection json check ((rejection is not null) = (status = 'rejected')),
     created_at timestamptz(3) not null,
     updated_at timestamptz(3) not null
   )`,
  `create index orders_by_customer on orders.orders (customer_id, id)`,
  `create index orders_by_status on orders.orders (status, id)`,

  `create table orders.sagas (
     order_id uuid primary key references orders.orders (id),
     step text not null check (step in ('reserve-stock', 'authorise-payment')),
     compensating boolean not null,
     attempts integer not null default 1,
     lease_owner uuid not null,
     due_at timestamptz not null,
     payment_token text
   )`,
  `create index sagas_by_due_at on orders.sagas (due_at)`,

  `create table orders.test_payments (
     key uuid primary key,
     amount bigint not null,
     currency text not null,
     state text not null check (state in ('authorised', 'declined', 'voided')),
     decides_at timestamptz not null default now(),
     created_at timestamptz not null default now()
   )`,
];
