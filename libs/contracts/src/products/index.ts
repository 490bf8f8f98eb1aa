import { contract } from '../definition/index.js';
import { adjustStock } from './adjust-stock.js';
import { createProduct } from './create-product.js';
import { getPrices } from './get-prices.js';
import { getProduct } from './get-product.js';
import { getStock } from './get-stock.js';
import { importProducts } from './import-products.js';
import { listProducts } from './list-products.js';
import { releaseStock } from './release-stock.js';
import { reservationExpired } from './reservation-expired.v1.js';
import { reserveStock } from './reserve-stock.js';
import { updateProduct } from './update-product.js';

export const products = contract(
  'products',
  {
    listProducts,
    getProduct,
    createProduct,
    updateProduct,
    getStock,
    adjustStock,
    getPrices,
    reserveStock,
    releaseStock,
    importProducts,
  },
  { reservationExpired },
);

export * from './adjust-stock.js';
export * from './create-product.js';
export * from './errors.js';
export * from './get-prices.js';
export * from './get-product.js';
export * from './get-stock.js';
export * from './import-products.js';
export * from './list-products.js';
export * from './money.js';
export * from './product-view.js';
export * from './release-stock.js';
export * from './reservation-expired.v1.js';
export * from './reserve-stock.js';
export * from './stock-view.js';
export * from './update-product.js';
export { mostOnHand } from './rules.js';
