import { describe, expect, it } from '@jest/globals';
import { Controller, Module } from '@nestjs/common';
import { Id, command, event } from '#contracts/definition';
import { Handles, On } from '#kernel/messaging';
import { scanModule } from './module-scan.js';
import { assignHandlersToContexts } from './assign-handlers-to-contexts.js';

class Buy {
  @Id() readonly id!: string;
}
const buy = command('shop.buy', { request: Buy, access: 'anyone' });
const bought = event('shop.thing-bought.v1', Buy);

@Controller()
class BuyHandler {
  @Handles(buy)
  async handle(_: Buy): Promise<void> {}
}
@Module({ controllers: [BuyHandler] })
class ShopModule {}

@Controller()
class BoughtSubscriber {
  @On(bought)
  async whenBought(_: Buy): Promise<void> {}
}
@Module({ controllers: [BoughtSubscriber] })
class StoreModule {}

async function assign(modules: Record<string, new () => object>) {
  const scans = Object.entries(modules).map(async ([context, module]) => [context, await scanModule(module)]);
  return assignHandlersToContexts(Object.fromEntries(await Promise.all(scans)));
}

describe('assignHandlersToContexts', () => {
  it('lists the handled requests and subscribed events', async () => {
    expect(await assign({ shop: ShopModule, store: StoreModule })).toEqual({
      requests: ['shop.buy'],
      events: ['shop.thing-bought.v1'],
      problems: [],
    });
  });

  it('reports a handler for a request of another context', async () => {
    expect((await assign({ store: ShopModule })).problems).toEqual([
      'BuyHandler.handle in store handles shop.buy, which belongs to another context.',
    ]);
  });
});
