import { sql, type RawQueryFragment } from '@mikro-orm/sql';

type Fragment = RawQueryFragment;

/** Conditions of a list, besides the search and those that select a sublist. */
export interface ListFilter {
  /** Conditions on `l`; a row must meet all of them. Those on variants, if there are any, imply them. */
  readonly product: readonly Fragment[];
  /** Conditions that one variant of the product must meet; undefined if there are none. */
  readonly variant: VariantFilter | undefined;
}

export interface VariantFilter {
  /** Refers to the variant as `v`. */
  readonly conditions: Fragment;
  /** Implies, for rows that meet all conditions on the product, that a variant meets `conditions`. Refers to the row as `l`. */
  readonly sufficient: Fragment;
}

/**
 * The conditions in a form that is evaluated row by row, so that a limit ends the work. The subquery has a value instead of an
 * `exists`, which PostgreSQL would turn into a hash of all variants.
 */
export function conditionsPerRow({ product, variant }: ListFilter): Fragment[] {
  if (!variant) return [...product];
  const hasVariant = sql`(select true from products.variants v where v.product_id = l.id and ${variant.conditions} limit 1)`;
  return [...product, sql`(${variant.sufficient} or ${hasVariant})`];
}

/** The conditions in a form for which PostgreSQL looks up the variants first, if there are conditions on them. */
export function conditionsByLookup({ product, variant }: ListFilter): readonly Fragment[] {
  if (!variant) return product;
  return [sql`exists (select from products.variants v where v.product_id = l.id and ${variant.conditions})`];
}
