import { describe, expect, it } from '@jest/globals';
import { AccessPolicy } from '../dispatch/access-policy.js';
import { Dispatcher } from '../dispatch/dispatcher.js';
import { InProcessPublisher } from './in-process.publisher.js';
import { InProcessServer } from './in-process.server.js';
import { noIsolation } from './in-process-delivery.js';

const pattern = 'shop.sold.v1';

describe('an event that was published before its subscriber was deployed', () => {
  it('counts as delivered and is not stored for the subscriber', async () => {
    const handled: unknown[] = [];
    const publishWith = async (body: string, isSubscribed: boolean): Promise<void> => {
      const server = new InProcessServer();
      if (isSubscribed) server.addHandler(pattern, async (event: unknown) => handled.push(event), true);
      const publisher = new InProcessPublisher(server, new Dispatcher(new AccessPolicy()), noIsolation);
      await publisher.publish({ id: body, pattern, aggregateId: '', body, headers: {}, occurredAt: '' });
    };
    await publishWith('earlier', false);
    await publishWith('later', true);
    expect(handled).toEqual(['later']);
  });
});
