import { NestFactory } from '@nestjs/core';
import { Controller, Module } from '@nestjs/common';
import type { AnyRequest } from '../../../../libs/contracts/src/definition/index.ts';
import type { TransportContender } from '../contender.ts';
import { definition, messaging, redisTransports } from '../../shared/cleave.ts';
import { pattern, quote, type Basket } from '../shop.ts';

/** As between Cleave's own contexts: a declared message, payload validation in the server, and a typed client. */
export const contender: TransportContender = {
  async serve({ redis: { url }, prefix }) {
    const { AccessPolicy, Dispatcher, Handles } = await messaging();
    const { RedisStreamsServer } = await redisTransports();
    const message = await declareQuote();
    class ShopController {
      quote(basket: object): object {
        return quote(basket as Basket);
      }
    }
    const descriptor = Object.getOwnPropertyDescriptor(ShopController.prototype, 'quote')!;
    Handles(message)(ShopController.prototype, 'quote', descriptor);
    Controller()(ShopController);
    class ShopModule {}
    Module({ controllers: [ShopController] })(ShopModule);

    const options = { url, prefix, name: 'shop', contexts: ['shop'], dependencies: { caller: ['shop.*'] } };
    const strategy = new RedisStreamsServer(options, new Dispatcher(new AccessPolicy()));
    const app = await NestFactory.createMicroservice(ShopModule, { strategy, logger: false });
    await app.listen();
    while (!strategy.isReady()) await new Promise((later) => setTimeout(later, 10));
  },
  async connect({ redis: { url }, prefix }) {
    const { MessageRouter } = await messaging();
    const { RedisStreamsClient } = await redisTransports();
    const message = await declareQuote();
    const remote = new RedisStreamsClient({ url, prefix, name: 'caller' });
    await remote.connect();
    const router = new MessageRouter({ hosted: new Set(), local: remote, remote });
    return (request) => router.request(message, request);
  },
};

/** Declares the message as `@Id()` etc. would; decorators are applied manually, because the file is not compiled. */
export async function declareQuote(): Promise<AnyRequest> {
  const { Id, Integer, List, Text, query } = await definition();
  class Line {}
  Text({ max: 64 })(Line.prototype, 'sku');
  Integer({ min: 1, max: 999 })(Line.prototype, 'quantity');
  Integer({ min: 0 })(Line.prototype, 'price');
  class Basket {}
  Integer()(Basket.prototype, 'id');
  Id()(Basket.prototype, 'customer');
  List(() => Line, { min: 1, max: 100 })(Basket.prototype, 'lines');
  Text({ max: 200 })(Basket.prototype, 'note');
  class Quote {}
  return query(pattern as 'shop.quote', { request: Basket, response: Quote, access: 'anyone' });
}
