import { holdFlashSale } from '../support/flash-sale.js';
import { scenario } from '../support/scenario.js';

scenario('in a flash sale every order is executed once and the stock is consistent', (shop) =>
  holdFlashSale(shop, 100),
);
