import { describe, expect, it } from '@jest/globals';
import { CallLog } from '../../testing/call-log.js';
import { restock, sell } from '../../testing/sample.contracts.js';
import { ShopController } from '../../testing/sample.controllers.js';
import { TestProcesses } from '../../testing/test-processes.js';

const processes = new TestProcesses();
const tokens = { verify: () => Promise.reject(new Error('no token is sent')) };

describe('a command of operators', () => {
  it('is not executed over Redis', async () => {
    const callLog = new CallLog();
    const shop = await processes.add('shop').hostControllers({ shop: [ShopController] }, callLog, tokens);
    const caller = await processes.add('caller').connected();
    await shop.connected();
    await caller.router.request(sell, { item: 'tea', quantity: 1 });
    await expect(caller.router.request(restock, {})).rejects.toMatchObject({
      message: 'Context shop has no handler for shop.restock',
    });
    expect(callLog.callsOf('restock')).toEqual([]);
  });
});
