import { command } from '#contracts/definition';

class Ship {}

// expected: TS2345
export const ship = command('orders.ship', { request: Ship });
