import { describe, expect, it } from '@jest/globals';
import { Controller, Module } from '@nestjs/common';
import { Id, command, event } from '#contracts/definition';
import { Handles, On } from '#kernel/messaging';
import { inventoryOf } from './inventory.js';
import { labelHandlers } from './label-handlers.js';

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

async function label(modules: Record<string, new () => object>) {
  const inventories = Object.entries(modules).map(async ([context, module]) => [
    context,
    await inventoryOf(module),
  ]);
  return labelHandlers(Object.fromEntries(await Promise.all(inventories)));
}

describe('labelling handlers', () => {
  it('lists what each context answers and listens to', async () => {
    expect(await label({ shop: ShopModule, store: StoreModule })).toEqual({
      requests: ['shop.buy'],
      events: ['shop.thing-bought.v1'],
      problems: [],
    });
  });

  it("reports a context that answers somebody else's pattern", async () => {
    expect((await label({ store: ShopModule })).problems).toEqual([
      'BuyHandler.handle in store answers shop.buy, which is not its own.',
    ]);
  });
});
