import { OutOfStock } from '#contracts/orders';

// expected: TS2345
export const shortage = new OutOfStock({});
