import { Migration } from '@mikro-orm/migrations';

/** Adds the history and the refunded amount of orders, and the settlements that capture and refund payments. */
export class Migration20261122181000 extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  `alter table orders.orders
     add column history json not null default '[]',
     add column refunded_amount bigint not null default 0,
     add check (refunded_amount between 0 and total_amount),
     drop constraint orders_payment_status_check,
     add constraint orders_payment_status_check check (payment_status in
       ('pending', 'authorised', 'captured', 'partially-refunded', 'refunded', 'declined', 'voided'))`,

  `create table orders.settlements (
     id uuid primary key,
     order_id uuid not null references orders.orders (id),
     kind text not null check (kind in ('capture', 'refund')),
     delivery_id text not null,
     amount bigint not null,
     attempts integer not null default 1,
     lease_owner uuid not null,
     due_at timestamptz not null,
     done_at timestamptz,
     unique (order_id, kind, delivery_id)
   )`,
  `create index settlements_by_due_at on orders.settlements (due_at) where done_at is null`,

  `alter table orders.test_payments
     add column refunded bigint not null default 0,
     add check (refunded <= amount),
     drop constraint test_payments_state_check,
     add constraint test_payments_state_check
       check (state in ('failed', 'authorised', 'captured', 'declined', 'voided'))`,
  `create table orders.test_refunds (
     id uuid primary key,
     key uuid not null,
     amount bigint not null
   )`,
];
