import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TreeCopy } from '../support/guides/tree-copy.js';
import { argumentsOf } from '../support/processes/script-arguments.js';

/** The program of `npm run g`, without its build step. */
const [builtGenerator] = argumentsOf('g') as [string];

describe('the generator', () => {
  const copy = new TreeCopy();
  afterAll(() => copy.remove());

  it.each(['app', 'library', 'resource'])(
    'rejects `nest generate %s` without a build and names its own schematics',
    async (name) => {
      const before = copy.changedFiles();
      expect(await copy.nestGenerate(name, 'shop')).toContain('npm run g -- context reviews');
      expect(existsSync(join(copy.folder, 'dist'))).toBe(false);
      expect(copy.changedFiles()).toEqual(before);
    },
    60_000,
  );

  // Messages: guides.spec.ts.
  it('is the collection of `nest generate`, and writes there', async () => {
    await copy.nestGenerate('migration', 'auth', 'add-flag');
    expect(copy.changedFiles()).toContain('libs/auth/src/auth.module.ts');
    const output = await copy.nestGenerate('context', 'reviews', '--dry-run');
    expect(output).toContain('CREATE libs/contracts/src/reviews/index.ts');
    expect(output).toContain('UPDATE apps/modules.ts');
  }, 60_000);

  it('changes no file of the gateway for a message without a route, and nothing in a dry run', async () => {
    const before = copy.changedFiles();
    const args = ['message', 'auth.find-account', '--no-route', '--dry-run'];
    const output = await copy.node('--run', 'g', '--', ...args);
    expect(output.match(/^(?:CREATE|UPDATE) \S+/gm)).toEqual([
      'CREATE libs/contracts/src/auth/find-account.ts',
      'CREATE libs/auth/src/find-account/find-account.handler.ts',
      'CREATE libs/auth/src/find-account/find-account.db.spec.ts',
      'UPDATE libs/contracts/src/auth/index.ts',
      'UPDATE libs/auth/src/auth.module.ts',
    ]);
    expect(copy.changedFiles()).toEqual(before);
  }, 60_000);

  describe('once built', () => {
    beforeAll(async () => void (await copy.node('--run', 'build')), 60_000);

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
        await expect(copy.node(builtGenerator, ...args)).rejects.toThrow(reason);
        expect(copy.changedFiles()).toEqual(before);
      },
      60_000,
    );
  });
});
