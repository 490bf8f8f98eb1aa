import { Migration } from '@mikro-orm/migrations';
import { initialOutboxTables } from '#kernel/outbox';

const catalogue = [
  `create table products.products (
     id uuid primary key,
     slug text collate "C" not null constraint products_slug_is_unique unique,
     name text not null,
     description text not null,
     status text collate "C" not null check (status in ('draft', 'active', 'archived')),
     category_ids uuid[] not null,
     attributes jsonb not null,
     lowest_price bigint not null,
     highest_price bigint not null,
     created_at timestamptz(3) not null,
     updated_at timestamptz(3) not null
   )`,
  'create index products_by_price on products.products (lowest_price, id)',
  'create index products_by_name on products.products (lower(name), id)',

  `create table products.variants (
     sku text collate "C" constraint variants_sku_is_unique primary key,
     product_id uuid not null references products.products,
     position integer not null,
     name text not null,
     options jsonb not null,
     price_amount bigint not null check (price_amount >= 0),
     price_currency text not null
   )`,
  'create index variants_of_a_product on products.variants (product_id, position)',
];

// The fillfactor leaves room for HOT updates: stock rows change frequently.
const stock = [
  `create table products.stock (
     sku text collate "C" primary key references products.variants,
     on_hand integer not null,
     reserved integer not null default 0 check (reserved >= 0),
     available integer not null generated always as (on_hand - reserved) stored
       constraint stock_is_never_oversold check (available >= 0)
   ) with (fillfactor = 70)`,

  `create table products.stock_ledger (
     id bigint generated always as identity primary key,
     sku text collate "C" not null,
     kind text not null check (kind in ('initial', 'adjustment', 'reserve', 'release')),
     on_hand integer not null,
     reserved integer not null,
     order_id uuid,
     reason text,
     at timestamptz not null default now()
   )`,
  'create index stock_ledger_of_a_sku on products.stock_ledger (sku)',

  `create table products.reservations (
     order_id uuid primary key,
     state text not null check (state in ('held', 'committed', 'released')),
     lines jsonb not null,
     expires_at timestamptz,
     created_at timestamptz not null default now(),
     updated_at timestamptz not null default now()
   )`,
  `create index reservations_that_expire on products.reservations (expires_at) where state = 'held'`,
];

/** Products, variants, stock with its ledger, and reservations. */
export class Migration20261122120000 extends Migration {
  override up(): void {
    for (const statement of [...catalogue, ...stock, ...initialOutboxTables('products')])
      this.addSql(statement);
  }
}
