import { RedisStreamsClient } from '../redis/rpc/redis-streams.client.js';
import type { RedisStreamsOptions } from '../redis/connection/redis-streams.options.js';
import type { OpenTransport } from './carries-messages.js';
import { RedisProcess, ownPrefix, redisUrl } from './redis-process.js';

/** A process for each context, and one that only calls. */
export const openOverRedis =
  (urlOf = (): string => redisUrl, tuning: Partial<RedisStreamsOptions> = {}): OpenTransport =>
  async (hosted, journal, tokens) => {
    const prefix = ownPrefix();
    const process = (name: string): RedisProcess => new RedisProcess(prefix, name, tuning, urlOf());
    const contexts = Object.entries(hosted).map(([context, controllers]) =>
      process(context).host({ [context]: controllers }, journal, tokens),
    );
    const caller = process('caller');
    const processes = [...(await Promise.all(contexts)), caller];
    await Promise.all(processes.map((each) => each.connected()));
    const address = { url: urlOf(), prefix, name: 'plain-caller', context: 'plain', ...tuning };
    const plain = new RedisStreamsClient(address);
    await plain.connect();
    const close = async (): Promise<void> => {
      await plain.close();
      await Promise.all(processes.map((each) => each.close()));
    };
    const { router, publisher, transactions } = caller;
    return { router, plain, publisher, transactions, close };
  };
