import { parentPort, workerData } from 'node:worker_threads';
import { createPingTransport } from './ping-transport.js';

// Started as a thread by `measureRemoteCall`: receives pings until the thread is sent a message.

const transport = createPingTransport(workerData as { url: string; prefix: string });
await transport.onModuleInit();
transport.server.listen(() => parentPort!.postMessage('listening'));
parentPort!.once('message', async () => {
  await transport.server.close();
  await transport.onApplicationShutdown();
});
