import { describe, expect, it } from '@jest/globals';
import { planProcess } from './process-plan.js';

class Auth {}
class Orders {}
const modules = { auth: Auth, orders: Orders };

describe('planProcess', () => {
  it('hosts all contexts of its main by default', () => {
    expect(planProcess('monolith', modules, undefined)).toEqual({
      plan: { name: 'monolith', modules },
      problems: [],
    });
  });

  it('excludes the contexts in REMOTE', () => {
    expect(planProcess('monolith', modules, 'orders').plan.modules).toEqual({ auth: Auth });
  });

  it('reports each unknown name in REMOTE', () => {
    expect(planProcess('monolith', modules, 'orders,carts,wishes').problems).toEqual([
      'REMOTE names carts, which monolith does not host; it hosts auth, orders.',
      'REMOTE names wishes, which monolith does not host; it hosts auth, orders.',
    ]);
  });

  it('rejects a process without contexts', () => {
    expect(planProcess('orders', { orders: Orders }, 'orders').problems).toEqual([
      'REMOTE excludes every context that orders hosts.',
    ]);
  });
});
