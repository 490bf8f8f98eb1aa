import { failure } from '#contracts/definition';

// expected: TS2345
export class Odd extends failure('orders.odd', 'strange', () => 'Odd.', { meaning: 'None.' }) {}
