import { afterAll, describe, expect, it } from '@jest/globals';
import { TreeCopy } from '../support/guides/tree-copy.js';

describe('the generator', () => {
  const copy = new TreeCopy();
  afterAll(() => copy.remove());

  it.each(['app', 'library', 'resource'])(
    'rejects the schematic %s of Nest and names its own',
    async (name) => {
      const before = copy.changedFiles();
      const output = await copy.node(
        'node_modules/@nestjs/cli/bin/nest.js',
        'g',
        name,
        'shop',
        '-p',
        'orders',
      );
      expect(output).toContain('npm run g -- context reviews');
      expect(copy.changedFiles()).toEqual(before);
    },
    60_000,
  );

  it('is the collection of `nest g`, and writes there', async () => {
    await copy.node(
      'node_modules/@nestjs/cli/bin/nest.js',
      'g',
      'migration',
      'auth',
      'add-flag',
      '-p',
      'auth',
    );
    expect(copy.changedFiles()).toContain('libs/auth/src/auth.module.ts');
  }, 60_000);

  it('changes no file of the gateway for a message without a route, and nothing in a dry run', async () => {
    const before = copy.changedFiles();
    const args = ['message', 'auth.find-account', '--no-route', '--dry-run'];
    const output = await copy.node('--run', 'g', '--', ...args);
    expect(output.match(/^(?:CREATE|UPDATE) \S+/gm)).toEqual([
      'CREATE libs/contracts/src/auth/find-account.ts',
      'CREATE libs/auth/src/find-account/find-account.handler.ts',
      'UPDATE libs/contracts/src/auth/index.ts',
      'UPDATE libs/auth/src/auth.module.ts',
    ]);
    expect(copy.changedFiles()).toEqual(before);
  }, 60_000);

  it.each([
    [['message', 'count-orders'], 'it must be <context>.<verb>-<object>'],
    [['message', 'shop.count-orders'], 'There is no context shop.'],
    [
      ['message', 'orders.refund'],
      'libs/contracts/src/orders/refund-order.ts declares orders.refund already.',
    ],
    [['context', 'gift-cards'], 'it must be one lower-case word'],
    [['context', 'orders'], 'libs/orders exists already.'],
    [['context', 'tools'], 'apps/tools exists already.'],
    [['migration', 'placement', 'add-brand'], 'There is no context placement.'],
  ])(
    'rejects %j with a sentence',
    async (args, reason) => {
      const before = copy.changedFiles();
      await expect(copy.node('--run', 'g', '--', ...args)).rejects.toThrow(reason);
      expect(copy.changedFiles()).toEqual(before);
    },
    60_000,
  );
});
