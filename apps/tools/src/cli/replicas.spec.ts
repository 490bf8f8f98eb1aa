import { describe, expect, it } from '@jest/globals';
import { replicasOf } from './replicas.js';

describe('--replicas', () => {
  it('defaults to one replica per app', () => {
    const replicas = replicasOf(['gateway', 'products', 'orders'], ['orders=2,products=3']);
    expect(Object.fromEntries(replicas)).toEqual({ gateway: 1, products: 3, orders: 2 });
  });

  it.each(['orders', 'orders=0', 'orders=10', 'shipping=2'])('rejects %s', (option) => {
    expect(() => replicasOf(['orders'], [option])).toThrow(`got ${option}`);
  });
});
