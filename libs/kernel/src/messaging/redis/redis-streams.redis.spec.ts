import { describe } from '@jest/globals';
import { carriesMessages, type OpenTransport } from '../testing/carries-messages.js';
import { RedisProcess, ownPrefix } from '../testing/redis-process.js';

/** A process for each context, and one that only calls. */
const openOverRedis: OpenTransport = async (hosted, journal, tokens) => {
  const prefix = ownPrefix();
  const contexts = Object.entries(hosted).map(([context, controllers]) =>
    new RedisProcess(prefix, context).host({ [context]: controllers }, journal, tokens),
  );
  const caller = new RedisProcess(prefix, 'caller');
  const processes = [...(await Promise.all(contexts)), caller];
  await Promise.all(processes.map((each) => each.connected()));
  const close = async (): Promise<void> => {
    await Promise.all(processes.map((each) => each.close()));
  };
  return { router: caller.router, plain: caller.client, publisher: caller.publisher, close };
};

describe('over Redis, a process for each context', () => {
  carriesMessages(openOverRedis);
});
