import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { redisUrl } from '../testing/test-process.js';
import { TestProcesses } from '../testing/test-processes.js';
import { TcpProxy } from '#dev';

const proxy = new TcpProxy(new URL(redisUrl));
beforeEach(() => proxy.open());
afterEach(() => proxy.close());

describe('an idempotent request whose first copy is executing when it is sent again', () => {
  const singleSlot = new TestProcesses({ requestConcurrency: 1, maxRequests: 2 });
  const singleEntry = new TestProcesses({ requestConcurrency: 1, maxRequests: 1 });

  it.each([
    ['was cancelled at the deadline', singleSlot],
    ['was rejected because the stream was full', singleEntry],
  ])('has an unknown outcome if the second copy %s', async (_, processes) => {
    const executing = Promise.withResolvers<void>();
    const finish = Promise.withResolvers<void>();
    const get = (): Promise<void> => (executing.resolve(), finish.promise);
    await processes
      .add('shop')
      .serve({ idempotent: { 'shop.get': get } })
      .connected();
    const caller = await processes.add('caller', proxy.url).connected();

    proxy.blackholeReplies();
    const call = caller.request('shop.get', { idempotent: true, deadlineMs: 1_500 });
    const failed = call.catch((error: unknown) => error);
    await executing.promise;
    await proxy.close();
    await proxy.open();
    const failure = await failed;
    finish.resolve();
    expect(failure).toMatchObject({ details: { context: 'shop', outcome: 'unknown' } });
  });
});
