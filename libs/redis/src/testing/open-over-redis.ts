import { ContextClient } from '#kernel/messaging/testing';
import type { OpenTransport } from '#kernel/messaging/testing/contract';
import type { RedisStreamsOptions } from '../connection/redis-streams.options.js';
import { TestProcess, uniquePrefix, redisUrl } from './test-process.js';

/** Hosts each context in its own process, plus one process that only calls. */
export const openOverRedis =
  (urlOf = (): string => redisUrl, options: Partial<RedisStreamsOptions> = {}): OpenTransport =>
  async (hosted, callLog, tokens) => {
    const prefix = uniquePrefix();
    const createProcess = (name: string): TestProcess => new TestProcess(prefix, name, options, urlOf());
    const contexts = Object.entries(hosted).map(([context, controllers]) =>
      createProcess(context).hostControllers({ [context]: controllers }, callLog, tokens),
    );
    const caller = createProcess('caller');
    const processes = [...(await Promise.all(contexts)), caller];
    await Promise.all(processes.map((each) => each.connected()));
    const close = async (): Promise<void> => {
      await Promise.all(processes.map((each) => each.close()));
    };
    const { router, publisher, transaction } = caller;
    const plain = new ContextClient('plain', router, publisher);
    return { router, plain, publisher, transaction, close };
  };
