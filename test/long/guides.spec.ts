import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { findViolations } from '../architecture/cruise.js';
import {
  contextGuide,
  messageGuide,
  prepareGuides,
  type PreparedGuides,
} from '../support/guides/prepare-guides.js';
import { nodeIn } from '../support/guides/tree-copy.js';

describe('the guides to contexts, messages and migrations', () => {
  let guides: PreparedGuides;

  beforeAll(async () => void (guides = await prepareGuides()), 900_000);

  it('add a context that changes four existing files, and the generated files that the guide lists', () => {
    const editedFiles = contextGuide.filesInTable('Existing file', 'Change');
    const generatedFiles = contextGuide.filesInTable('File', 'Addition');
    expect(editedFiles).toHaveLength(4);
    expect(guides.changedFiles.context.toSorted()).toEqual([...editedFiles, ...generatedFiles].toSorted());
  });

  it('add a message that changes three existing files, and a migration that changes one', () => {
    const { context, commands } = guides.changedFiles;
    const added = commands.filter((file) => !context.includes(file));
    const filesOfMessage = messageGuide.filesInTable('Existing file', 'Change');
    expect(filesOfMessage).toHaveLength(3);
    expect(added.toSorted()).toEqual([...filesOfMessage, 'libs/products/src/products.module.ts'].toSorted());
  });

  it('leave files that pass the checks without an edit', async () => {
    const run = (check: string) => nodeIn(guides.generated, '--run', check);
    const runEach = async (checks: readonly string[]) => {
      for (const check of checks) await run(check);
    };
    const [violations] = await Promise.all([
      findViolations(guides.generated),
      ...['check:lint', 'check:format', 'check:unused'].map(run),
      runEach(['check:generated', 'check:language', 'check:patterns', 'check:dependencies']), // each builds first
    ]);
    expect(violations).toEqual([]);
  }, 600_000);

  it('leave specs that pass without an edit', async () => {
    await passSpecs(guides.generated, ['lib'], ['add-review', 'list-reviews', 'count-orders']);
  }, 300_000);

  it('leave a spec of the first message that passes before the second one is filled in', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cleave-first-message-'));
    cpSync(guides.generated, folder, { recursive: true });
    contextGuide.applyCode(folder, 'The second message: `list-reviews`');
    const checked = nodeIn(folder, '--run', 'check:lint');
    await Promise.all([checked, passSpecs(folder, ['lib'], ['add-review'])]);
  }, 300_000);

  describe('with their code', () => {
    it('change no other existing file, apart from tests', () => {
      const isTest = (file: string): boolean => /\/testing\/|\.spec\.ts$/.test(file);
      const code = guides.changedFiles.code.filter((file) => !isTest(file));
      expect(code).toEqual(guides.changedFiles.commands);
    });

    it('compile, are formatted, and follow the import rules', async () => {
      const [violations] = await Promise.all([
        findViolations(guides.completed),
        nodeIn(guides.completed, '--run', 'check:lint'),
        nodeIn(guides.completed, '--run', 'check:format'),
      ]);
      expect(violations).toEqual([]);
    }, 600_000);

    it('pass their own tests, and those of the API description and its examples', async () => {
      const tests = [
        'add-review',
        'list-reviews',
        'count-orders',
        'order-queries',
        'openapi/documents',
        'openapi/spectral',
        'scenarios/examples',
      ];
      await passSpecs(guides.completed, ['unit', 'lib', 'quick'], tests);
    }, 600_000);
  });
});

/** Expects the specs whose paths contain the texts to exist and to pass. */
async function passSpecs(
  folder: string,
  projects: readonly string[],
  specs: readonly string[],
): Promise<void> {
  const options = ['--testPathPatterns', specs.join('|'), '--selectProjects', ...projects];
  const output = await nodeIn(folder, '--run', 'jest', '--', ...options);
  for (const spec of specs) expect(output).toContain(spec);
}
