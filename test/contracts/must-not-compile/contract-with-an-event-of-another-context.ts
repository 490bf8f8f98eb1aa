import { contract } from '#contracts/definition';
import { orderPlaced } from '#contracts/orders';

// expected: TS2322
export const products = contract('products', {}, { orderPlaced });
