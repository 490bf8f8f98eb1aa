import { contract } from '#contracts/definition';
import { getProduct } from '#contracts/products';

// expected: TS2322
export const orders = contract('orders', { getProduct });
