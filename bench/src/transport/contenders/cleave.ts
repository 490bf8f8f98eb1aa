import { NestFactory } from '@nestjs/core';
import type { TransportContender } from '../contender.ts';
import { shopModule } from '../nest-shop.ts';
import { messaging, redisTransports, transports } from '../../shared/cleave.ts';
import { sendVia } from './nest.ts';

/** The benchmark publishes no events. */
const noEvents = undefined as never;

/** The same plain Nest handler and the same `ClientProxy.send`, over Cleave's Redis Streams. */
export const contender: TransportContender = {
  async serve({ redis: { url }, prefix }) {
    const { AccessPolicy, Dispatcher } = await messaging();
    const { RedisStreamsServer } = await redisTransports();
    const options = { url, prefix, name: 'shop', contexts: ['shop'], dependencies: { caller: ['shop.*'] } };
    const strategy = new RedisStreamsServer(options, new Dispatcher(new AccessPolicy()));
    const app = await NestFactory.createMicroservice(shopModule, { strategy, logger: false });
    await app.listen();
    while (!strategy.isReady()) await new Promise((later) => setTimeout(later, 10));
  },
  async connect({ redis: { url }, prefix }) {
    const { MessageRouter } = await messaging();
    const { ContextClient } = await transports();
    const { RedisStreamsClient } = await redisTransports();
    const remote = new RedisStreamsClient({ url, prefix, name: 'caller' });
    await remote.connect();
    const router = new MessageRouter({ hosted: new Set(), local: remote, remote });
    return sendVia(new ContextClient('shop', router, noEvents));
  },
};
