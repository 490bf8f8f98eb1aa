import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { waitFor } from '#dev';
import { insertInterruptedOrder } from '../testing/interrupted-order.js';
import { startOrdersContext, type OrdersTestContext } from '../testing/orders-context.js';
import { UnusableProviderCheck } from './unusable-provider-check.js';

describe('A process that starts', () => {
  const logged = jest.spyOn(Logger.prototype, 'error');
  let context: OrdersTestContext;

  beforeAll(async () => {
    context = await startOrdersContext();
    await insertInterruptedOrder(context.sql, 'MUG', { step: 'authorise-payment' });
  }, 60_000);
  afterEach(() => void logged.mockReset());
  afterAll(() => context.close());

  /** The lines that it logs if it can use the providers of all payment methods except `unusable`. */
  const reportFor = (unusable: string, done: () => void): void => {
    const execute = async (statement: string, params: unknown[]): Promise<unknown[]> => {
      const rows = await context.sql.query(statement, params);
      setImmediate(done);
      return rows;
    };
    const providers = { isUsable: (method: string) => method !== unusable };
    new UnusableProviderCheck({ execute } as never, providers as never).onApplicationBootstrap();
  };

  it('reports orders that need a provider it cannot use', async () => {
    reportFor('test', () => undefined);
    await waitFor(() =>
      expect(logged.mock.calls).toEqual([
        ['1 open order needs the payment method test, but this process cannot use its provider'],
      ]),
    );
  });

  it('reports nothing if no order needs the provider', async () => {
    await new Promise<void>((resolve) => reportFor('card', resolve));
    expect(logged).not.toHaveBeenCalled();
  });
});
