import { contract } from '#contracts/definition';
import { orderConfirmed } from '#contracts/orders';

// expected: TS2322
export const products = contract('products', {}, { orderConfirmed });
