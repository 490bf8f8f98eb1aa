import type { ICruiseOptions, IRegularForbiddenRuleType } from 'dependency-cruiser';

const contextNames = ['auth', 'products', 'orders'];

/** A lib that is not among them is guarded by no rule. */
export const knownLibs = [...contextNames, 'client', 'contracts', 'dev', 'gateway', 'kernel'];

const contexts = `libs/(?:${contextNames.join('|')})`;
const business = `libs/(?:gateway|${contextNames.join('|')})`;
const spec = '\\.spec\\.ts$';

/** A kernel part may import the parts of the rows before its own. */
export const kernelRows = [
  ['config', 'timing'],
  ['observability'],
  ['persistence', 'messaging'],
  ['identity', 'preconditions'],
  ['outbox'],
  ['registry'],
  ['topology'],
];

type From = IRegularForbiddenRuleType['from'];
type To = IRegularForbiddenRuleType['to'];

const rule = (name: string, comment: string, from: From, to: To) =>
  ({ name, comment, severity: 'error', from, to }) as const;

const leftwards = kernelRows.slice(0, -1).flatMap((row, depth) =>
  row.map((part) => {
    const notYet = [...row.filter((other) => other !== part), ...kernelRows.slice(depth + 1).flat()];
    return rule(
      'kernel-imports-leftwards',
      'Parts of the kernel build on each other in one order, so each can be read without the later ones.',
      { path: `^libs/kernel/src/${part}/` },
      { path: `^libs/kernel/src/(?:${notYet.join('|')})/` },
    );
  }),
);

export const forbidden = [
  rule('no-cycles', 'Dependencies read top to bottom.', {}, { circular: true }),
  rule(
    'everything-resolves',
    'An import that leads nowhere fails at run time.',
    {},
    { couldNotResolve: true },
  ),
  rule(
    'packages-are-declared',
    "A package that is only somebody else's dependency may be gone after the next install.",
    { path: '^(?:apps|libs|test)/' },
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  ),
  rule(
    'shipped-code-needs-no-dev-package',
    'Images hold production dependencies only.',
    { path: '^(?:apps|libs)/', pathNot: [spec, '/testing/'] },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  ),
  rule(
    'shipped-code-needs-no-tests',
    'What specs share is not part of the program.',
    { path: '^(?:apps|libs)/', pathNot: [spec, '/testing/'] },
    { path: [spec, '^libs/[^/]+/src/testing/', '^libs/kernel/src/[^/]+/testing/', '^test/'] },
  ),
  rule(
    'dev-is-for-development',
    'libs/dev starts databases and processes and can install packages; a production image must not hold it.',
    { path: '^(?:apps|libs)/', pathNot: ['^libs/dev/', '^apps/tools/', spec, '/testing/'] },
    { path: '^libs/dev/' },
  ),
  rule(
    'dev-knows-no-business',
    'What starts a topology is the same for every context.',
    { path: '^libs/dev/' },
    { path: '^(?:apps|libs|test)/', pathNot: ['^libs/(?:dev|kernel)/', '^libs/contracts/src/definition/'] },
  ),
  rule(
    'apps-are-leaves',
    'An app composes; nothing imports a main.',
    { path: '^(apps/[^/]+|libs)/' },
    { path: '^apps/', pathNot: '^$1/' },
  ),
  rule(
    'contracts-stand-alone',
    'A contract must be publishable on its own.',
    { path: '^libs/contracts/' },
    { path: '^(?:apps|libs|test)/', pathNot: '^libs/contracts/' },
  ),
  rule(
    'contracts-do-nothing',
    'A contract says what is said. It reads, sends and stores nothing, and needs only what validates and describes a field.',
    { path: '^libs/contracts/', pathNot: spec },
    { pathNot: ['^\\.', '^(?:apps|libs|test)/', 'node_modules/(?:class-validator|reflect-metadata)/'] },
  ),
  rule(
    'client-stands-alone',
    'It is a client of the REST API like any other: what it knows of us, it knows from the API document.',
    { path: '^libs/client/', pathNot: spec },
    { path: '^(?:apps|libs|test)/', pathNot: '^libs/client/' },
  ),
  rule(
    'contracts-do-not-mix',
    'A context speaks its own language.',
    { path: '^libs/contracts/src/([^/]+)/' },
    {
      path: '^libs/contracts/src/',
      pathNot: ['^libs/contracts/src/$1/', '^libs/contracts/src/definition/'],
    },
  ),
  rule(
    'kernel-knows-no-business',
    'The kernel carries messages; it never reads them.',
    { path: '^libs/kernel/' },
    { path: '^(?:apps|libs)/', pathNot: ['^libs/(?:kernel|dev)/', '^libs/contracts/src/definition/'] },
  ),
  ...leftwards,
  rule(
    'contexts-talk-by-message',
    'A context never imports another, nor the gateway: it sends a message. So any of them can move to a process of its own.',
    { path: `^(${business})/` },
    { path: `^${business}/`, pathNot: '^$1/' },
  ),
  rule(
    'slices-stand-alone',
    'A use case is read, changed and deleted alone; what two of them share belongs in domain/.',
    { path: `^(${business})/src/([^/]+-[^/]+)/` },
    { path: '^$1/src/[^/]+-[^/]+/', pathNot: '^$1/src/$2/' },
  ),
  rule(
    'what-slices-share-knows-none',
    'Else a use case would reach another through what they share. Only the module, which lists them all, and specs do.',
    {
      path: `^(${business})/src/`,
      pathNot: [`^${business}/src/(?:[^/]+-[^/]+|testing)/`, '\\.module\\.ts$', spec],
    },
    { path: '^$1/src/[^/]+-[^/]+/' },
  ),
  rule(
    'domain-is-the-floor',
    'The domain throws its own failures and knows nothing else of ours.',
    { path: '^libs/([^/]+)/src/domain/', pathNot: spec },
    { path: '^(?:apps|libs)/', pathNot: ['^libs/$1/src/domain/', '^libs/contracts/src/$1/index\\.ts$'] },
  ),
  rule(
    'domain-needs-no-framework',
    'Business rules outlive frameworks; only the entity definition of the ORM is let in.',
    { path: `^${contexts}/src/domain/`, pathNot: spec },
    { path: 'node_modules/', pathNot: 'node_modules/@mikro-orm/core/' },
  ),
  rule(
    'domain-does-no-io',
    'What is true needs no disk and no network to be so; of the platform, it has only what computes.',
    { path: `^${contexts}/src/domain/`, pathNot: spec },
    { dependencyTypes: ['core'], pathNot: '^(?:node:)?(?:crypto|url)$' },
  ),
  rule(
    'enter-by-the-door',
    'A lib is entered by its index, a contract and a kernel part by theirs (tests: by that of testing/ too); the rest may change freely.',
    { path: '^(apps/[^/]+|libs/[^/]+|test)/' },
    {
      path: '^libs/',
      pathNot: [
        '^$1/',
        '^libs/[^/]+/src/(?:testing/)?index\\.ts$',
        '^libs/(?:contracts|kernel)/src/[^/]+/(?:testing/)?index\\.ts$',
      ],
    },
  ),
  rule(
    'enter-parts-by-the-door',
    'Kernel parts and contracts keep doors among themselves as well.',
    { path: '^(libs/(?:kernel|contracts)/src/[^/]+)/' },
    {
      path: '^libs/(?:kernel|contracts)/',
      pathNot: ['^$1/', '^libs/(?:contracts|kernel)/src/[^/]+/index\\.ts$'],
    },
  ),
];

export const options: ICruiseOptions = {
  tsConfig: { fileName: 'tsconfig.json' },
  tsPreCompilationDeps: true,
  doNotFollow: { path: 'node_modules' },
  exclude: { path: ['^test/architecture/fixtures/', '^test/contracts/must-not-compile/', '^dist/'] },
  enhancedResolveOptions: { conditionNames: ['source', 'import', 'node', 'default', 'types'] },
};
