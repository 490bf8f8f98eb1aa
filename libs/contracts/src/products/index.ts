import { contract } from '../definition/index.js';
import { addVariant } from './add-variant.js';
import { adjustStock } from './adjust-stock.js';
import { createCategory } from './create-category.js';
import { createProduct } from './create-product.js';
import { deleteCategory } from './delete-category.js';
import { deleteProduct } from './delete-product.js';
import { deleteVariant } from './delete-variant.js';
import { getCategories } from './get-categories.js';
import { getCategory } from './get-category.js';
import { getPrices } from './get-prices.js';
import { getProduct } from './get-product.js';
import { getProducts } from './get-products.js';
import { getStock } from './get-stock.js';
import { getVariant } from './get-variant.js';
import { getVariants } from './get-variants.js';
import { importProducts } from './import-products.js';
import { listCategories } from './list-categories.js';
import { listProducts } from './list-products.js';
import { releaseStock } from './release-stock.js';
import { reservationExpired } from './reservation-expired.v1.js';
import { reserveStock } from './reserve-stock.js';
import { updateCategory } from './update-category.js';
import { updateProduct } from './update-product.js';
import { updateVariant } from './update-variant.js';

export const products = contract(
  'products',
  {
    listProducts,
    getProduct,
    getProducts,
    createProduct,
    updateProduct,
    deleteProduct,
    getVariant,
    getVariants,
    addVariant,
    updateVariant,
    deleteVariant,
    listCategories,
    getCategory,
    getCategories,
    createCategory,
    updateCategory,
    deleteCategory,
    getStock,
    adjustStock,
    getPrices,
    reserveStock,
    releaseStock,
    importProducts,
  },
  { reservationExpired },
);

export * from './add-variant.js';
export * from './adjust-stock.js';
export * from './category-view.js';
export * from './create-category.js';
export * from './create-product.js';
export * from './delete-category.js';
export * from './delete-product.js';
export * from './delete-variant.js';
export * from './failures.js';
export * from './get-categories.js';
export * from './get-category.js';
export * from './get-prices.js';
export * from './get-product.js';
export * from './get-products.js';
export * from './get-stock.js';
export * from './get-variant.js';
export * from './get-variants.js';
export * from './import-products.js';
export * from './list-categories.js';
export * from './list-products.js';
export * from './money.js';
export * from './product-view.js';
export * from './release-stock.js';
export * from './reservation-expired.v1.js';
export * from './reserve-stock.js';
export * from './stock-view.js';
export * from './update-category.js';
export * from './update-product.js';
export * from './update-variant.js';
export * from './variant-detail.js';
export { maxCategoryDepth, maxOnHand, maxVariants } from './field-limits.js';
