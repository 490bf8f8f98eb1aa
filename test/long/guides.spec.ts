import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect } from '#dev';
import { startTopology, type RunningTopology } from '#dev/testing';
import { findViolations } from '../architecture/cruise.js';
import { newCustomer } from '../support/guides/customer.js';
import { expectReviews } from '../support/guides/expect-reviews.js';
import { Guide } from '../support/guides/guide.js';
import { topologiesWith } from '../support/guides/topologies-with.js';
import { TreeCopy } from '../support/guides/tree-copy.js';
import { runNode } from '../support/processes/run-program.js';

const lintedFolders = [
  'apps/reviews',
  'libs/contracts',
  'libs/gateway',
  'libs/orders',
  'libs/products',
  'libs/reviews',
];

describe('the guides to contexts, messages and migrations', () => {
  const copy = new TreeCopy();
  const contextGuide = new Guide('adding-a-context.md');
  const migrationGuide = new Guide('migrations.md');
  const messageGuide = new Guide('adding-a-message.md');
  const editedFiles = contextGuide.filesInTable('Existing file', 'Change');
  const generatedFiles = contextGuide.filesInTable('File', 'Addition');
  let filesOfContext: readonly string[];

  beforeAll(async () => {
    await contextGuide.runCommands(copy);
    filesOfContext = copy.changedFiles();
    await messageGuide.runCommands(copy);
    await migrationGuide.runCommands(copy);
  }, 600_000);

  afterAll(() => copy.remove());

  it('add a context that changes four existing files, and the generated files that the guide lists', () => {
    expect(editedFiles).toHaveLength(4);
    expect(filesOfContext.toSorted()).toEqual([...editedFiles, ...generatedFiles].toSorted());
  });

  it('add a message that changes three existing files, and a migration that changes one', () => {
    const added = copy.changedFiles().filter((file) => !filesOfContext.includes(file));
    const filesOfMessage = messageGuide.filesInTable('Existing file', 'Change');
    expect(filesOfMessage).toHaveLength(3);
    expect(added.toSorted()).toEqual([...filesOfMessage, 'libs/products/src/products.module.ts'].toSorted());
  });

  it('leave files that pass the checks without an edit', async () => {
    const checks = ['check:types', 'check:format', 'check:unused', 'check:generated'];
    const [violations] = await Promise.all([
      findViolations(copy.folder),
      copy.node('--run', 'check:lint', '--', ...lintedFolders),
      ...checks.map((check) => copy.node('--run', check)),
    ]);
    expect(violations).toEqual([]);
  }, 600_000);

  describe('with their code', () => {
    let changedFiles: readonly string[];

    beforeAll(async () => {
      changedFiles = copy.changedFiles();
      for (const guide of [contextGuide, messageGuide, migrationGuide]) guide.applyCode(copy);
      await copy.node('--run', 'generate');
      await copy.node('--run', 'build'); // with the generated files
    }, 600_000);

    it('change no other existing file', () => {
      expect(copy.changedFiles()).toEqual(changedFiles);
    });

    it('compile, are formatted, and follow the import rules', async () => {
      const [violations] = await Promise.all([
        findViolations(copy.folder),
        copy.node('--run', 'check:types'),
        copy.node('--run', 'check:format'),
      ]);
      expect(violations).toEqual([]);
    }, 600_000);

    const shapes = Object.entries(topologiesWith('reviews', copy.folder));
    describe.each(shapes)('in the topology %s', (name, shape) => {
      let topology: RunningTopology;
      let env: NodeJS.ProcessEnv;

      beforeAll(async () => {
        topology = await startTopology(`guides-${name}`, shape, async (shared) => {
          env = shared;
        });
      }, 300_000);

      afterAll(() => topology?.stop(), 60_000);

      it('store and list reviews', async () => {
        for (const url of topology.urls) await expectReviews(url);
      });

      it('count the orders of a customer', async () => {
        for (const url of topology.urls) {
          const counted = await fetch(`${url}/v1/orders/count`, { headers: await newCustomer(url) });
          expect(await counted.json()).toEqual({ orders: 0 });
        }
      });

      if (shape.embedded) return;

      it('are included in the verification', async () => {
        const sql = await connect(topology.databaseUrl!);
        await sql.query(
          `insert into reviews.outbox (id, pattern, aggregate_id, body, headers, dead_at, dead_reason)
             values (gen_random_uuid(), 'reviews.thing-done.v1', 'a', '{}', '{}', now(), 'poison')`,
        );
        await sql.close();
        const { code, stdout } = await runNode([join(copy.folder, 'dist/apps/tools/src/verify.js')], env);
        expect(code).toBe(1);
        expect(stdout).toContain('1 × an event of reviews is a dead letter');
      });
    });
  });

  describe('the generator', () => {
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
      ['message', 'count-orders', 'it must be <context>.<verb>-<object>'],
      ['message', 'shop.count-orders', 'There is no context shop.'],
      ['context', 'gift-cards', 'it must be one lower-case word'],
      ['context', 'orders', 'libs/orders exists already.'],
      ['message', 'orders.place-order', 'libs/contracts/src/orders/place-order.ts exists already.'],
    ])(
      'rejects %s %s with a sentence',
      async (schematic, name, reason) => {
        await expect(copy.node('--run', 'g', '--', schematic, name)).rejects.toThrow(reason);
      },
      60_000,
    );
  });
});
