import { NestFactory } from '@nestjs/core';
import { ClientProxyFactory, type ClientProxy, type MicroserviceOptions } from '@nestjs/microservices';
import { firstValueFrom } from 'rxjs';
import type { Address, Call, TransportContender } from '../contender.ts';
import { shopModule } from '../nest-shop.ts';
import { pattern } from '../shop.ts';

/** A Nest microservice as in the Nest documentation. */
export function nest(optionsFor: (address: Address) => MicroserviceOptions): TransportContender {
  return {
    async serve(address) {
      const app = await NestFactory.createMicroservice(shopModule, { ...optionsFor(address), logger: false });
      await app.listen();
    },
    async connect(address) {
      const client = ClientProxyFactory.create(optionsFor(address) as never) as unknown as ClientProxy;
      await client.connect();
      return sendVia(client);
    },
  };
}

export function sendVia(client: ClientProxy): Call {
  return (request) => firstValueFrom(client.send(pattern, request));
}
