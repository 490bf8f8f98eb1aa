import { describe, expect, it } from '@jest/globals';
import { planProcess } from './process-plan.js';

class Auth {}
class Orders {}
const modules = { auth: Auth, orders: Orders };

describe('the plan of a process', () => {
  it('hosts everything its main lists', () => {
    expect(planProcess('monolith', modules, undefined)).toEqual({
      plan: { name: 'monolith', modules },
      problems: [],
    });
  });

  it('hosts less where the environment says so', () => {
    expect(planProcess('monolith', modules, 'orders').plan.modules).toEqual({ auth: Auth });
  });

  it('reports every name it does not know', () => {
    expect(planProcess('monolith', modules, 'orders,carts,wishes').problems).toEqual([
      'REMOTE names carts, which monolith does not host; it hosts auth, orders.',
      'REMOTE names wishes, which monolith does not host; it hosts auth, orders.',
    ]);
  });

  it('does not run empty', () => {
    expect(planProcess('orders', { orders: Orders }, 'orders').problems).toEqual([
      'REMOTE leaves nothing for orders to host.',
    ]);
  });
});
