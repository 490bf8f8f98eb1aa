import { holdFlashSale } from '../support/flash-sale.js';
import { scenario } from '../support/scenario.js';

scenario(
  'in a flash sale of 1,000 orders every order is executed once and the stock is consistent',
  (shop) => holdFlashSale(shop, 1_000),
  { topologies: ['split', 'replicated', 'carved'] },
);
