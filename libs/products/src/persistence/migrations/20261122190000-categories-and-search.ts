import { Migration } from '@mikro-orm/migrations';

// The word count is negated, so that `(negated_word_count, id)` sorts by fewest words and newest id in a single index
// direction. Keys are compared by their bytes (collation "C"): the order does not depend on the database or the version of its
// libraries.
const sortingAndSearch = [
  `alter table products.products
     add column words tsvector not null default '',
     add column negated_word_count integer not null generated always as (-length(words)) stored,
     add column sort_name text collate "C" not null default '',
     add column details_size integer not null default 0,
     add column variants_size integer not null default 0,
     add column size integer not null generated always as (details_size + variants_size) stored`,

  'alter table products.products drop constraint products_slug_is_unique',
  `create unique index products_slug_is_unique on products.products (slug) where status <> 'archived'`,
  'drop index products.products_by_price',
  'drop index products.products_by_name',
];

const variants = ['alter table products.variants add column discontinued_at timestamptz(3)'];

// category_products has no foreign key to products: every writer holds a lock on the product row.
const categories = [
  `create table products.categories (
     id uuid primary key,
     slug text collate "C" not null constraint categories_slug_is_unique unique,
     name text not null,
     sort_name text collate "C" not null,
     parent_id uuid references products.categories,
     created_at timestamptz(3) not null,
     updated_at timestamptz(3) not null
   )`,
  'create index categories_by_name on products.categories (sort_name, id)',
  'create index categories_below on products.categories (parent_id, sort_name, id)',

  `create table products.category_products (
     category_id uuid not null references products.categories,
     id uuid not null,
     status text collate "C" not null,
     words tsvector not null,
     negated_word_count integer not null,
     lowest_price bigint not null,
     highest_price bigint not null,
     sort_name text collate "C" not null,
     size integer not null,
     primary key (category_id, id)
   )`,
  'create index category_products_of_a_product on products.category_products (id)',

  // Moved categories whose products must be refreshed, in portions in the order of their ids.
  `create table products.category_refreshes (
     category_id uuid primary key references products.categories on delete cascade,
     after_id uuid not null default '00000000-0000-0000-0000-000000000000'
   )`,
];

// Availability is stored with variants, products and category_products, because lists filter by it.
const availability = [
  'alter table products.variants add column in_stock boolean not null default false',
  'alter table products.products add column in_stock boolean not null default false',
  'alter table products.category_products add column in_stock boolean not null',

  // Locks the products first, in a fixed order: the last transaction to lock a product sees the changes of all others.
  `create function products.refresh_availability(ids uuid[]) returns void language plpgsql as $$
     begin
       perform from products.products where id = any (ids) order by id for no key update;
       update products.variants v set in_stock = s.available > 0 from products.stock s
         where s.sku = v.sku and v.product_id = any (ids) and v.in_stock <> (s.available > 0);
       update products.products p set in_stock = not p.in_stock where p.id = any (ids) and p.in_stock <> exists (
         select from products.variants v where v.product_id = p.id and v.in_stock and v.discontinued_at is null);
       update products.category_products l set in_stock = p.in_stock from products.products p
         where p.id = l.id and l.id = any (ids) and l.in_stock <> p.in_stock;
     end $$`,

  `create function products.stock_inserted() returns trigger language plpgsql as $$
     declare ids uuid[];
     begin
       select array_agg(distinct v.product_id) into ids from inserted i join products.variants v using (sku)
         where v.in_stock <> (i.available > 0);
       if ids is not null then perform products.refresh_availability(ids); end if;
       return null;
     end $$`,
  `create trigger stock_inserted after insert on products.stock
     referencing new table as inserted for each statement execute function products.stock_inserted()`,

  // Compares only the updated rows, because orders update stock and rarely sell out.
  `create function products.stock_updated() returns trigger language plpgsql as $$
     declare skus text[];
     begin
       select array_agg(sku) into skus from before b join after a using (sku)
         where (a.available > 0) <> (b.available > 0);
       if skus is not null then
         perform products.refresh_availability(array(
           select distinct product_id from products.variants where sku = any (skus)));
       end if;
       return null;
     end $$`,
  `create trigger stock_updated after update on products.stock
     referencing old table as before new table as after
     for each statement execute function products.stock_updated()`,

  `create function products.variant_discontinued() returns trigger language plpgsql as $$
     begin
       perform products.refresh_availability(array[new.product_id]);
       return null;
     end $$`,
  `create trigger variant_discontinued after update of discontinued_at on products.variants
     for each row execute function products.variant_discontinued()`,
];

const sortKeys = {
  age: 'id',
  price: 'lowest_price, id',
  name: 'sort_name, id',
  word_count: 'negated_word_count, id',
};

/** One index for each sort order of each sublist, and the indexes of the other conditions of lists. */
function listIndexes(table: string, category = ''): string[] {
  const create = (name: string, rows: string) =>
    `create index ${table}_by_${name} on products.${table} ${rows}`;
  const sorted = Object.entries(sortKeys).flatMap(([name, key]) => [
    create(name, `(${category}status, ${key})`),
    create(`stock_and_${name}`, `(${category}status, in_stock, ${key})`),
  ]);
  return [
    ...sorted,
    create('highest_price', `(${category}status, highest_price)`),
    create('word', 'using gin (words) with (fastupdate = off)'),
  ];
}

const lists = [
  ...listIndexes('products'),
  ...listIndexes('category_products', 'category_id, '),
  `create index variants_by_price on products.variants (price_amount, product_id) where discontinued_at is null`,
  `create index variants_in_stock_by_price on products.variants (price_amount, product_id)
     where discontinued_at is null and in_stock`,
];

/**
 * Category tree with the products of each category, full-text search for products, availability in lists, and discontinued
 * variants.
 */
export class Migration20261122190000 extends Migration {
  override up(): void {
    for (const statement of [...sortingAndSearch, ...variants, ...categories, ...availability, ...lists])
      this.addSql(statement);
  }
}
