import { describe, expect, it } from '@jest/globals';
import { dependenciesFile } from './dependencies-file.js';

describe('libs/contracts/src/contexts/dependencies.ts', () => {
  it('lists the requests and subscriptions of each module, in one line if they fit', () => {
    const patterns = [
      'cards.open',
      'cards.close',
      'cards.freeze',
      'cards.list-payments',
      'cards.get-balance',
      'cards.set-limit',
    ];
    const dependencies = { gateway: patterns, 'gift-cards': [], orders: patterns.slice(0, 2) };
    const subscriptions = { orders: ['cards.card-closed.v1'] };
    const httpRoutes = { orders: ['GET /orders/:id'] };
    const file = dependenciesFile({ dependencies, subscriptions, httpRoutes });
    expect(file).toContain("httpRoutes: Patterns = {\n  orders: ['GET /orders/:id'],\n};");
    expect(file).toContain("subscriptions: Patterns = {\n  orders: ['cards.card-closed.v1'],\n};");
    expect(file).toContain(
      [
        ' = {',
        '  gateway: [',
        ...patterns.map((pattern) => `    '${pattern}',`),
        '  ],',
        "  'gift-cards': [],",
        "  orders: ['cards.open', 'cards.close'],",
        '};',
      ].join('\n'),
    );
  });
});
