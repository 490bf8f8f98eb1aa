import { ContextClient } from '../api/context-client.js';
import { AccessPolicy } from '../dispatch/access-policy.js';
import { Dispatcher } from '../dispatch/dispatcher.js';
import { InProcessClient } from '../in-process/in-process.client.js';
import { InProcessPublisher } from '../in-process/in-process.publisher.js';
import { InProcessServer } from '../in-process/in-process.server.js';
import type { InProcessDelivery } from '../in-process/in-process-delivery.js';
import { MessageRouter } from '../transport/message-router.js';
import type { OpenTransport, SimulatedTransaction } from './contract/transport-contract.js';
import { startMicroservice } from './start-microservice.js';

/** Hosts all contexts in one process. */
export const openInProcess =
  (delivery: InProcessDelivery): OpenTransport =>
  async (hosted, callLog, tokens) => {
    const dispatcher = new Dispatcher(new AccessPolicy(tokens));
    const server = new InProcessServer();
    const publisher = new InProcessPublisher(server, dispatcher, delivery);
    const local = new InProcessClient(server, dispatcher, delivery);
    const transaction: SimulatedTransaction = { context: undefined };
    const routes = { hosted: new Set(Object.keys(hosted)), local };
    const router = new MessageRouter(routes, () => transaction.context);
    const app = await startMicroservice(hosted, server, router, callLog);
    const plain = new ContextClient('plain', router, publisher);
    return { router, plain, publisher, transaction, close: () => app.close() };
  };
