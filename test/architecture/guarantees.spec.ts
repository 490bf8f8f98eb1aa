import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, matchesGlob } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { root } from './cruise.js';

interface Project {
  readonly displayName: string;
  readonly testMatch?: readonly string[];
  readonly testRegex?: string;
  readonly testPathIgnorePatterns?: readonly string[];
}
const config = new URL('../../jest.config.js', import.meta.url).href;
const { projects } = ((await import(config)) as { default: { projects: readonly Project[] } }).default;

const tables = [
  { page: 'docs/messaging.md', heading: '| Guarantee | Verified by |', minimum: 45 },
  { page: 'docs/security.md', heading: '| Actor | Cannot | Verified by |', minimum: 20 },
  { page: 'docs/accounts.md', heading: '| Guarantee | Tests |', minimum: 20 },
];

/** The Jest projects of `npm test` and `npm run test:long`. */
const executedProjects = ['unit', 'lib', 'quick', 'scenarios', 'chaos', 'long'];

const testFile = /\]\(\.\.\/([^)]+(?:\.spec|\.scenario|\/testing\/(?:[\w-]+\/)?[\w-]+)\.ts)\)/g;
const specs = globSync('{libs,apps,test}/**/*.spec.ts', { cwd: root });

/** The names of the Jest projects that execute a spec. */
function projectsOf(spec: string): string[] {
  return projects
    .filter(({ testMatch = [], testRegex, testPathIgnorePatterns = [] }) => {
      const isMatch = testRegex
        ? new RegExp(testRegex).test(`/${spec}`)
        : testMatch.some((glob) => matchesGlob(spec, glob.replace('<rootDir>/', '')));
      return isMatch && !testPathIgnorePatterns.some((pattern) => new RegExp(pattern).test(`/${spec}`));
    })
    .map(({ displayName }) => displayName);
}

/** The specs that execute a test file: itself, or those that import it. Scenarios are imported by their folder. */
function specsOf(file: string): string[] {
  if (file.endsWith('.spec.ts')) return specs.filter((spec) => spec === file);
  if (file.endsWith('.scenario.ts'))
    return specs.filter((spec) => dirname(spec) === dirname(file) && /\/\w+\.spec\.ts$/.test(spec));
  const name = basename(file, '.ts');
  return specs.filter((spec) => readFileSync(join(root, spec), 'utf8').includes(`/${name}.js'`));
}

describe.each(tables)('the guarantees of $page', ({ page, heading, minimum }) => {
  const guarantees = readFileSync(join(root, page), 'utf8')
    .split('\n\n')
    .filter((part) => part.startsWith(heading))
    .flatMap((table) => table.trim().split('\n').slice(2));

  it('are listed in its tables', () => expect(guarantees.length).toBeGreaterThanOrEqual(minimum));

  it.each(guarantees)('are verified by tests that CI executes: %s', (guarantee) => {
    const files = [...guarantee.matchAll(testFile)].map(([, file]) => file!);
    expect(files.length).toBeGreaterThan(0);
    const unexecuted = files.filter(
      (file) =>
        !specsOf(file).some((spec) => projectsOf(spec).some((name) => executedProjects.includes(name))),
    );
    expect(unexecuted).toEqual([]);
  });
});
