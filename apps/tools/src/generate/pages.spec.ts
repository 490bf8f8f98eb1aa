import { Controller, Module } from '@nestjs/common';
import { describe, expect, it } from '@jest/globals';
import { command, contract, event, failure, Id, Integer, List, Text } from '#contracts/definition';
import { GatewayModule } from '#gateway';
import { products } from '#contracts/products';
import { ContractsModule, On } from '#kernel/messaging';
import { eventsPage } from './events-page.js';
import { failuresPage } from './failures-page.js';
import { messagesPage } from './messages-page.js';
import { modulesPage } from './modules-page.js';
import { settingsPage } from './settings-page.js';
import { describeSystem } from './system-description.js';

class FeedAnimal {
  @Id() readonly id!: string;
}
class Meal {
  @Text({ max: 20 }) readonly food!: string;
}
class AnimalFedV1 {
  @Id() readonly id!: string;
  @List(() => Meal, { max: 3 }) readonly meals!: Meal[];
  @Integer({ optional: true, nullable: true }) readonly grams?: number | null;
}
class NotHungry extends failure('zoo.not-hungry', 'conflict', () => 'Not hungry.', {
  meaning: 'Feed it later | or never.',
}) {}

const feedAnimal = command('zoo.feed-animal', {
  request: FeedAnimal,
  failures: [NotHungry],
  access: 'zoo:feed',
  deadlineMs: 700,
});
const animalFed = event('zoo.animal-fed.v1', AnimalFedV1, 'A keeper fed an animal.');
const zoo = contract('zoo', { feedAnimal }, { animalFed });

@Controller()
class CountMeals {
  @On(animalFed)
  async handle(_: AnimalFedV1): Promise<void> {}
}

@Module({ imports: [ContractsModule.for(zoo)], controllers: [CountMeals] })
class KitchenModule {}

const system = await describeSystem([zoo, products], { gateway: GatewayModule, kitchen: KitchenModule });

describe('docs/generated/messages.md', () => {
  it('lists a message with its properties and failures', () => {
    expect(messagesPage(system)).toContain(
      '| `zoo.feed-animal` | command | zoo:feed | kitchen | 700 ms | no | - | `zoo.not-hungry` |',
    );
  });

  it('lists the modules that declare a message as its senders', () => {
    expect(messagesPage(system)).toContain('| `products.list-products` | query | anyone | gateway |');
    expect(messagesPage(system)).toContain('| `products.reserve-stock` | command | service | - |');
  });

  it('lists the REST route of a message', () => {
    expect(messagesPage(system)).toContain('| `GET /v1/products/{id}` |');
  });
});

describe('docs/generated/events.md', () => {
  it('lists an event with meaning, producer, subscribers and body', () => {
    expect(eventsPage(system)).toContain(
      '| `zoo.animal-fed.v1` | A keeper fed an animal. | zoo | kitchen | `id: uuid`, `meals: Meal[]`, `grams?: integer \\| null` |',
    );
  });
});

describe('docs/generated/failures.md', () => {
  it('lists a failure with status, meaning and the messages that declare it', () => {
    expect(failuresPage(system)).toContain(
      '| `zoo.not-hungry` | conflict | 409 | Feed it later \\| or never. | `zoo.feed-animal` |',
    );
  });

  it('lists the failures of the gateway', () => {
    expect(failuresPage(system)).toContain('| `platform.body-too-large` | invalid | 413 |');
  });
});

describe('docs/generated/settings.md', () => {
  it('lists a variable with purpose, default and the modes that require it', () => {
    const described = { description: 'Purpose.', secret: false };
    const page = settingsPage([
      {
        lib: 'zoo',
        variables: [
          { ...described, name: 'CAGES', default: 3, requiredIn: [] },
          { ...described, name: 'KEY', default: { test: 'x' }, requiredIn: ['production'] },
        ],
      },
    ]);
    expect(page).toContain('## zoo\n');
    expect(page).toContain('| `CAGES` | Purpose. | `3` | - |');
    expect(page).toContain('| `KEY` | Purpose. | x in test | Required in production. |');
  });
});

describe('docs/generated/modules.md', () => {
  it('draws each import between libs and between kernel modules once', () => {
    const page = modulesPage([
      { from: 'libs/zoo/src/index.ts', to: 'libs/kernel/src/config/index.ts' },
      { from: 'libs/zoo/src/feed.ts', to: 'libs/kernel/src/config/index.ts' },
      { from: 'libs/kernel/src/outbox/a.ts', to: 'libs/kernel/src/config/index.ts' },
    ]);
    expect(page.match(/zoo --> kernel/g)).toHaveLength(1);
    expect(page.match(/outbox --> config/g)).toHaveLength(1);
    expect(page).not.toContain('kernel --> kernel');
  });
});
