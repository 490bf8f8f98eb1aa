import { Migration } from '@mikro-orm/migrations';

// Products were given ids of categories before there were any. A name is the briefer the fewer words it has.
const sortedAndFound = [
  `alter table products.products
     add column words tsvector not null default '',
     add column brevity integer not null generated always as (-length(words)) stored,
     add column sort_name text not null generated always as (lower(name)) stored`,
  `update products.products set category_ids = '{}', words = array_to_tsvector(array_remove(regexp_split_to_array(
     lower(regexp_replace(normalize(name, nfkd), '[\u0300-\u036f]', '', 'g')), '[^[:alnum:]]+'), ''))`,

  'alter table products.products drop constraint products_slug_is_unique',
  `create unique index products_slug_is_unique on products.products (slug) where status <> 'archived'`,
  'drop index products.products_by_price',
  'drop index products.products_by_name',
  `create index products_by_age on products.products (id) where status <> 'archived'`,
  `create index products_by_price on products.products (lowest_price, id) where status <> 'archived'`,
  `create index products_by_name on products.products (sort_name, id) where status <> 'archived'`,
  `create index products_by_highest_price on products.products (highest_price) where status <> 'archived'`,
  `create index products_by_brevity on products.products (brevity, id) where status <> 'archived'`,
  `create index products_by_word on products.products using gin (words) with (fastupdate = off)
     where status <> 'archived'`,
];

const variants = ['alter table products.variants add column withdrawn_at timestamptz(3)'];

// No foreign key to products, whose rows whoever changes them has locked.
const categories = [
  `create table products.categories (
     id uuid primary key,
     slug text not null constraint categories_slug_is_unique unique,
     name text not null,
     parent_id uuid references products.categories,
     created_at timestamptz(3) not null,
     updated_at timestamptz(3) not null
   )`,
  'create index categories_by_name on products.categories (lower(name), id)',
  'create index categories_below on products.categories (parent_id, lower(name), id)',

  `create table products.listings (
     category_id uuid not null references products.categories,
     id uuid not null,
     status text not null,
     words tsvector not null,
     brevity integer not null,
     lowest_price bigint not null,
     highest_price bigint not null,
     sort_name text not null,
     primary key (category_id, id)
   )`,
  'create index listings_of_a_product on products.listings (id)',
  'create index listings_by_price on products.listings (category_id, lowest_price, id)',
  'create index listings_by_highest_price on products.listings (category_id, highest_price)',
  'create index listings_by_name on products.listings (category_id, sort_name, id)',
  'create index listings_by_brevity on products.listings (category_id, brevity, id)',
  'create index listings_by_word on products.listings using gin (words) with (fastupdate = off)',
];

/** A tree of categories, each with what it lists; products found by their words; variants that are not sold any more. */
export class Migration20261122190000 extends Migration {
  override up(): void {
    for (const statement of [...sortedAndFound, ...variants, ...categories]) this.addSql(statement);
  }
}
