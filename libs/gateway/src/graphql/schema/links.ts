import { AuditEntry, getUsers } from '#contracts/auth';
import type { AnyRequest, BatchKeys, PayloadClass } from '#contracts/definition';
import { OrderLineView } from '#contracts/orders';
import { getCategories, getProducts, getVariants, ProductView, StockView } from '#contracts/products';
import { CategoryView, VariantDetail } from '#contracts/products';

/** A field that leads from an object to others, which a batch read returns. */
export interface Link {
  readonly on: PayloadClass<object>;
  readonly name: string;
  /** The field of `on` with the key of the other object, or a list of keys. */
  readonly keyField: string;
  /** The query that reads the other objects. */
  readonly batchRead: AnyRequest & { readonly batch: BatchKeys };
  readonly description: string;
}

export const links: readonly Link[] = [
  {
    on: OrderLineView,
    name: 'variant',
    keyField: 'sku',
    batchRead: getVariants,
    description: 'The variant as it is sold today; `null` if it is no longer sold.',
  },
  {
    on: VariantDetail,
    name: 'product',
    keyField: 'productId',
    batchRead: getProducts,
    description: 'The product of the variant.',
  },
  {
    on: ProductView,
    name: 'categories',
    keyField: 'categoryIds',
    batchRead: getCategories,
    description: 'The categories of the product.',
  },
  {
    on: CategoryView,
    name: 'parent',
    keyField: 'parentId',
    batchRead: getCategories,
    description: 'The parent category; `null` for a top-level category.',
  },
  {
    on: StockView,
    name: 'variant',
    keyField: 'sku',
    batchRead: getVariants,
    description: 'The variant with this SKU; `null` if it is no longer sold.',
  },
  {
    on: AuditEntry,
    name: 'user',
    keyField: 'userId',
    batchRead: getUsers,
    description: 'The affected user; `null` if the account does not exist.',
  },
  {
    on: AuditEntry,
    name: 'actor',
    keyField: 'actorId',
    batchRead: getUsers,
    description: 'The user who performed the action; `null` if unauthenticated or erased.',
  },
];
