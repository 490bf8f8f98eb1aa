import { Global, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { describe, expect, it } from '@jest/globals';
import { command, contract, type Client } from '#contracts/definition';
import { MessageRouter } from '../transport/message-router.js';
import { ContractsModule, InjectClient, requestsOf } from './contracts.module.js';
import { dependenciesOf } from './declare-dependencies.js';

class Empty {}
const sell = command('shop.sell', { request: Empty, access: 'anyone' });
const refund = command('shop.refund', { request: Empty, access: 'orders:manage' });
const reserve = command('shop.reserve', { request: Empty, access: 'service' });
const release = command('shop.release', { request: Empty, access: 'service' });
const restock = command('shop.restock', { request: Empty, access: 'operator' });
const shop = contract('shop', { sell, refund, reserve, release, restock });

type Declared = Parameters<typeof ContractsModule.for>;

/** The client that a module with these declarations is injected, in a process that hosts the context. */
async function clientWith(...declared: Declared): Promise<Client<typeof shop>> {
  const sent = { request: async ({ pattern }: { pattern: string }) => pattern };
  const router = new MessageRouter({ hosted: new Set(['shop']), local: sent });
  @Global()
  @Module({ providers: [{ provide: MessageRouter, useValue: router }], exports: [MessageRouter] })
  class Messaging {}
  class Caller {
    constructor(@InjectClient(shop) readonly client: Client<typeof shop>) {}
  }
  @Module({ imports: [ContractsModule.for(...declared)], providers: [Caller] })
  class CallingModule {}
  const app = await Test.createTestingModule({ imports: [Messaging, CallingModule] }).compile();
  return app.get(Caller).client;
}

describe('ContractsModule', () => {
  it('declares the requests of a contract that API clients may send, and requests by name', () => {
    expect(dependenciesOf(ContractsModule.for(shop))).toEqual(['shop.sell', 'shop.refund']);
    expect(dependenciesOf(ContractsModule.for(shop, requestsOf(shop, 'release')))).toEqual([
      'shop.sell',
      'shop.refund',
      'shop.release',
    ]);
    expect(dependenciesOf(ContractsModule.for(requestsOf(shop, 'reserve')))).toEqual(['shop.reserve']);
  });

  it('throws for a command of operators', () => {
    expect(() => ContractsModule.for(requestsOf(shop, 'restock'))).toThrow(
      'shop.restock is for operators: no module may send it.',
    );
  });

  it('provides a client that rejects undeclared requests, even to a context of the same process', async () => {
    const client = await clientWith(shop, requestsOf(shop, 'release'));
    expect([await client.sell({}), await client.release({})]).toEqual(['shop.sell', 'shop.release']);
    for (const undeclared of ['reserve', 'restock'] as const)
      await expect(client[undeclared]({})).rejects.toThrow(
        `The module does not declare that it sends shop.${undeclared}: add it to ContractsModule.for().`,
      );
  });
});
