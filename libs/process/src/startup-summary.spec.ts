import { describe, expect, it } from '@jest/globals';
import { startupSummary } from './startup-summary.js';

class AnyModule {}

describe('startupSummary', () => {
  it('lists local and remote contexts and the number of messages and events, and the mode', () => {
    const plan = { name: 'monolith', modules: { gateway: AnyModule, products: AnyModule, auth: AnyModule } };
    const handlers = {
      requests: ['auth.register', 'products.get'],
      events: ['orders.order-confirmed.v1'],
      problems: [],
    };
    expect(startupSummary(plan, ['orders'], handlers, 'production')).toBe(
      'topology monolith  auth=local orders=remote(redis) products=local  request-handlers=2 event-handlers=1  mode=production',
    );
  });

  it('lists only remote contexts for a process that hosts no context', () => {
    const plan = { name: 'gateway', modules: { gateway: AnyModule } };
    expect(startupSummary(plan, ['orders'], { requests: [], events: [], problems: [] }, 'test')).toBe(
      'topology gateway  orders=remote(redis)  request-handlers=0 event-handlers=0  mode=test',
    );
  });
});
