import { AccessGuard } from '../dispatch/access-guard.js';
import { Dispatcher } from '../dispatch/dispatcher.js';
import { InProcessClient } from '../in-process/in-process.client.js';
import { InProcessPublisher } from '../in-process/in-process.publisher.js';
import { InProcessServer } from '../in-process/in-process.server.js';
import type { Wire } from '../in-process/payload-codec.js';
import { MessageRouter } from '../transport/message-router.js';
import { OpenTransactions } from '../dispatch/transaction-guard.js';
import type { OpenTransport } from './carries-messages.js';
import { host } from './host.js';

/** Everything in one process. */
export const openInProcess =
  (wire: Wire): OpenTransport =>
  async (hosted, journal, tokens) => {
    const access = new AccessGuard();
    access.useReader(tokens);
    const dispatcher = new Dispatcher(access);
    const server = new InProcessServer();
    const publisher = new InProcessPublisher(server, dispatcher, wire);
    const local = new InProcessClient(server, publisher, dispatcher, wire);
    const transactions = new OpenTransactions();
    const router = new MessageRouter({ hosted: new Set(Object.keys(hosted)), local }, transactions);
    const app = await host(hosted, server, router, journal);
    return { router, plain: local, publisher, transactions, close: () => app.close() };
  };
