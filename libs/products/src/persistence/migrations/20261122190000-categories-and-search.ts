import { Migration } from '@mikro-orm/migrations';

// Existing category ids are cleared, because no categories existed before. The word count is negated, so that
// `(negated_word_count, id)` sorts by fewest words and newest id in a single index direction.
const sortingAndSearch = [
  `alter table products.products
     add column words tsvector not null default '',
     add column negated_word_count integer not null generated always as (-length(words)) stored,
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
  `create index products_by_word_count on products.products (negated_word_count, id) where status <> 'archived'`,
  `create index products_by_word on products.products using gin (words) with (fastupdate = off)
     where status <> 'archived'`,
];

const variants = ['alter table products.variants add column discontinued_at timestamptz(3)'];

// category_products has no foreign key to products: every writer holds a lock on the product row.
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

  `create table products.category_products (
     category_id uuid not null references products.categories,
     id uuid not null,
     status text not null,
     words tsvector not null,
     negated_word_count integer not null,
     lowest_price bigint not null,
     highest_price bigint not null,
     sort_name text not null,
     primary key (category_id, id)
   )`,
  'create index category_products_of_a_product on products.category_products (id)',
  'create index category_products_by_price on products.category_products (category_id, lowest_price, id)',
  'create index category_products_by_highest_price on products.category_products (category_id, highest_price)',
  'create index category_products_by_name on products.category_products (category_id, sort_name, id)',
  'create index category_products_by_word_count on products.category_products (category_id, negated_word_count, id)',
  'create index category_products_by_word on products.category_products using gin (words) with (fastupdate = off)',
];

/** Category tree with the products of each category, full-text search for products, and discontinued variants. */
export class Migration20261122190000 extends Migration {
  override up(): void {
    for (const statement of [...sortingAndSearch, ...variants, ...categories]) this.addSql(statement);
  }
}
