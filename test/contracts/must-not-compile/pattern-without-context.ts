import { command } from '#contracts/definition';

class Ship {}

// expected: TS2345
export const ship = command('ship', { request: Ship, access: 'user' });
