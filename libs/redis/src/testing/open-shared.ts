import {
  AccessPolicy,
  Dispatcher,
  InProcessServer,
  MessageRouter,
  type WorkPlacement,
} from '#kernel/messaging';
import {
  ContextClient,
  InProcessClient,
  InProcessPublisher,
  freezing,
  startMicroservice,
} from '#kernel/messaging/testing';
import type { OpenTransport } from '#kernel/messaging/testing/contract';
import { TestProcess, redisUrl, uniquePrefix } from './test-process.js';

/** Two apps host all contexts. Each request of the first one is executed where `placement` sends it; it has no consumers. */
export const openShared =
  (placement: WorkPlacement): OpenTransport =>
  async (hosted, callLog, tokens) => {
    const prefix = uniquePrefix();
    const wiring = { placement };
    const other = new TestProcess(prefix, 'other', {}, redisUrl, wiring);
    await other.hostControllers(hosted, callLog, tokens);
    const caller = await new TestProcess(prefix, 'caller').connected();
    await other.connected();
    const dispatcher = new Dispatcher(new AccessPolicy(tokens));
    const server = new InProcessServer();
    const local = new InProcessClient(server, dispatcher, freezing);
    const { publisher, transaction, client: remote } = caller;
    const routes = { hosted: new Set(Object.keys(hosted)), local, remote, placement };
    const router = new MessageRouter(routes, () => transaction.context);
    const app = await startMicroservice(hosted, server, router, callLog);
    const close = async (): Promise<void> => {
      await app.close();
      await Promise.all([other, caller].map((each) => each.close()));
    };
    const plain = new ContextClient('plain', router, new InProcessPublisher(server, dispatcher, freezing));
    return { router, plain, publisher, transaction, close };
  };
