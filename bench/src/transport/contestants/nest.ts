import { NestFactory } from '@nestjs/core';
import { ClientProxyFactory, type ClientProxy, type MicroserviceOptions } from '@nestjs/microservices';
import { firstValueFrom } from 'rxjs';
import type { Address, Call, Contestant } from '../contestant.ts';
import { shopModule } from '../nest-shop.ts';
import { pattern } from '../shop.ts';

/** Nest as its documents show it. */
export function nest(optionsFor: (address: Address) => MicroserviceOptions): Contestant {
  return {
    async serve(address) {
      const app = await NestFactory.createMicroservice(shopModule, { ...optionsFor(address), logger: false });
      await app.listen();
    },
    async connect(address) {
      const client = ClientProxyFactory.create(optionsFor(address) as never) as unknown as ClientProxy;
      await client.connect();
      return sending(client);
    },
  };
}

export function sending(client: ClientProxy): Call {
  return (request) => firstValueFrom(client.send(pattern, request));
}
