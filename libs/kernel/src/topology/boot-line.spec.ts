import { describe, expect, it } from '@jest/globals';
import { bootLine } from './boot-line.js';

class Any {}

it('says in one line what runs where', () => {
  const plan = { name: 'monolith', modules: { gateway: Any, products: Any, auth: Any } };
  const handlers = {
    requests: ['auth.register', 'products.get'],
    events: ['orders.order-placed.v1'],
    problems: [],
  };
  expect(bootLine(plan, ['orders'], handlers)).toBe(
    'topology monolith  auth=local orders=remote(redis) products=local  messages=2 events=1',
  );
});

describe('a process that hosts no context', () => {
  it('says where the others are', () => {
    const plan = { name: 'gateway', modules: { gateway: Any } };
    expect(bootLine(plan, ['orders'], { requests: [], events: [], problems: [] })).toBe(
      'topology gateway  orders=remote(redis)  messages=0 events=0',
    );
  });
});
