import type { ICruiseOptions, IRegularForbiddenRuleType } from 'dependency-cruiser';

/** The libs that are not a context. The rules treat every other lib as a context, so that a new one is covered. */
export const sharedLibs = [
  'client',
  'contracts',
  'dev',
  'gateway',
  'kernel',
  'placement',
  'process',
  'redis',
  'registry',
];

/** The libs that work for any context. Each may import only those before it. */
const infrastructure = ['kernel', 'redis', 'registry', 'placement', 'process'];

const libsExcept = (names: readonly string[]): string => `libs/(?!(?:${names.join('|')})/)[^/]+`;
const contexts = libsExcept(sharedLibs);
const business = libsExcept(sharedLibs.filter((lib) => lib !== 'gateway'));
const spec = '\\.spec\\.ts$';

/** Layers of the kernel. A module may import the modules of earlier layers only. */
export const kernelLayers = [
  ['config', 'concurrency', 'pagination'],
  ['observability'],
  ['persistence', 'messaging'],
  ['identity', 'preconditions', 'scheduling'],
  ['outbox', 'idempotency'],
];

type From = IRegularForbiddenRuleType['from'];
type To = IRegularForbiddenRuleType['to'];

const rule = (name: string, comment: string, from: From, to: To) =>
  ({ name, comment, severity: 'error', from, to }) as const;

const kernelLayerRules = kernelLayers.slice(0, -1).flatMap((layer, depth) =>
  layer.map((module) => {
    const disallowed = [
      ...layer.filter((other) => other !== module),
      ...kernelLayers.slice(depth + 1).flat(),
    ];
    return rule(
      'kernel-layers',
      'A kernel module may import only modules of lower layers.',
      { path: `^libs/kernel/src/${module}/` },
      { path: `^libs/kernel/src/(?:${disallowed.join('|')})/` },
    );
  }),
);

const infrastructureLayerRules = infrastructure
  .slice(0, -1)
  .map((lib, depth) =>
    rule(
      'infrastructure-layers',
      'An infrastructure lib may import only the infrastructure below it.',
      { path: `^libs/${lib}/` },
      { path: `^libs/(?:${infrastructure.slice(depth + 1).join('|')})/` },
    ),
  );

const onlyCompose =
  'Apps only compose modules; no other code may import an app. They share the list of modules.';

export const forbidden = [
  rule('no-circular', 'Circular dependencies are not allowed.', {}, { circular: true }),
  rule(
    'not-to-unresolvable',
    'An import that cannot be resolved fails at run time.',
    {},
    { couldNotResolve: true },
  ),
  rule(
    'no-non-package-json',
    'A package that is not declared in package.json may disappear with the next install.',
    { path: '^(?:apps|libs|test)/' },
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  ),
  rule(
    'not-to-dev-dep',
    'Production images contain no devDependencies.',
    {
      path: '^(?:apps|libs)/',
      pathNot: [spec, '/testing/', '^apps/tools/src/(?:generate|patterns|schematics)/'],
    },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  ),
  rule(
    'not-to-test-code',
    'Production code must not import test code.',
    { path: '^(?:apps|libs)/', pathNot: [spec, '/testing/'] },
    { path: [spec, '^libs/[^/]+/src/testing/', '^libs/kernel/src/[^/]+/testing/', '^test/'] },
  ),
  rule(
    'no-dev-lib-in-production',
    'libs/dev starts databases and processes and can install packages; production images must not contain it.',
    { path: '^(?:apps|libs)/', pathNot: ['^libs/dev/', '^apps/tools/', spec, '/testing/'] },
    { path: '^libs/dev/' },
  ),
  rule(
    'no-business-imports-in-dev-lib',
    'libs/dev must work for any context, so it must not depend on one.',
    { path: '^libs/dev/' },
    { path: '^(?:apps|libs|test)/', pathNot: ['^libs/(?:dev|kernel)/', '^libs/contracts/src/definition/'] },
  ),
  rule('not-to-apps', onlyCompose, { path: '^libs/' }, { path: '^apps/' }),
  rule(
    'not-to-apps',
    onlyCompose,
    { path: '^(apps/[^/]+)/' },
    { path: '^apps/', pathNot: ['^$1/', '^apps/modules\\.ts$'] },
  ),
  rule(
    'no-libs-in-contracts',
    'Contracts must be publishable as a package of their own.',
    { path: '^libs/contracts/' },
    { path: '^(?:apps|libs|test)/', pathNot: '^libs/contracts/' },
  ),
  rule(
    'no-runtime-dependencies-in-contracts',
    'Contracts are declarations without I/O; they may use only the packages that validate and describe fields.',
    { path: '^libs/contracts/', pathNot: spec },
    { pathNot: ['^\\.', '^(?:apps|libs|test)/', 'node_modules/(?:class-validator|reflect-metadata)/'] },
  ),
  rule(
    'no-redis-client-in-kernel',
    'The kernel and the contexts do not know Redis; libs/redis connects processes.',
    { path: ['^libs/kernel/', `^${contexts}/`] },
    { path: 'node_modules/(?:ioredis|cluster-key-slot)/' },
  ),
  rule(
    'no-libs-in-client',
    'The client is generated from the OpenAPI document and must not depend on the server code.',
    { path: '^libs/client/', pathNot: spec },
    { path: '^(?:apps|libs|test)/', pathNot: '^libs/client/' },
  ),
  rule(
    'no-cross-contract-imports',
    'The contract of a context must not depend on the contract of another. The list of contexts names them all.',
    { path: '^libs/contracts/src/([^/]+)/', pathNot: '^libs/contracts/src/contexts/' },
    {
      path: '^libs/contracts/src/',
      pathNot: ['^libs/contracts/src/$1/', '^libs/contracts/src/definition/'],
    },
  ),
  rule(
    'no-business-imports-in-infrastructure',
    'Infrastructure works for any context, so it must not depend on one.',
    { path: `^libs/(?:${infrastructure.join('|')})/` },
    {
      path: '^(?:apps|libs)/',
      pathNot: [
        `^libs/(?:${infrastructure.join('|')}|dev)/`,
        '^libs/contracts/src/(?:definition|compatibility)/',
      ],
    },
  ),
  ...infrastructureLayerRules,
  ...kernelLayerRules,
  rule(
    'only-kernel-in-contexts',
    'A context does not know how it is connected, found, started or placed, so that it can move without a change.',
    { path: `^${contexts}/`, pathNot: [spec, '/testing/'] },
    { path: `^libs/(?:${infrastructure.slice(1).join('|')})/` },
  ),
  rule(
    'no-cross-context-imports',
    'Contexts and the gateway communicate by messages only, so that each can run in its own process.',
    { path: `^(${business})/` },
    { path: `^${business}/`, pathNot: '^$1/' },
  ),
  rule(
    'no-cross-use-case-imports',
    'Use cases are independent of each other; code shared by several belongs in domain/.',
    { path: `^(${business})/src/([^/]+-[^/]+)/` },
    { path: '^$1/src/[^/]+-[^/]+/', pathNot: '^$1/src/$2/' },
  ),
  rule(
    'no-use-case-imports-in-shared-code',
    'Shared code must not import a use case, otherwise use cases would depend on each other through it.',
    {
      path: `^(${business})/src/`,
      pathNot: [`^${business}/src/(?:[^/]+-[^/]+|testing)/`, '\\.module\\.ts$', spec],
    },
    { path: '^$1/src/[^/]+-[^/]+/' },
  ),
  rule(
    'no-timers-in-contexts',
    'A context that waits in a transaction holds its connection and locks; the kernel schedules periodic jobs.',
    {
      path: `^${contexts}/src/`,
      pathNot: [spec, '/testing/', '^libs/orders/src/payments/test\\.provider\\.ts$'],
    },
    { path: '^(?:node:)?timers(?:/promises)?$' },
  ),
  rule(
    'no-outer-layers-in-domain',
    'The domain may import only itself and the failures declared in the contract of its context.',
    { path: '^libs/([^/]+)/src/domain/', pathNot: spec },
    { path: '^(?:apps|libs)/', pathNot: ['^libs/$1/src/domain/', '^libs/contracts/src/$1/index\\.ts$'] },
  ),
  rule(
    'no-framework-in-domain',
    'The domain is independent of frameworks, except for the entity definitions of the ORM and a table of letters.',
    { path: `^${contexts}/src/domain/`, pathNot: spec },
    { path: 'node_modules/', pathNot: 'node_modules/(?:@mikro-orm/core|any-ascii)/' },
  ),
  rule(
    'no-io-in-domain',
    'The domain performs no I/O; of the Node.js modules it may use only `crypto` and `url`.',
    { path: `^${contexts}/src/domain/`, pathNot: spec },
    { dependencyTypes: ['core'], pathNot: '^(?:node:)?(?:crypto|url)$' },
  ),
  rule(
    'no-deep-imports',
    'Import a lib, contract or kernel module through its index.ts (in tests also testing/index.ts).',
    { path: '^(apps/[^/]+|libs/[^/]+|test)' },
    {
      path: '^libs/',
      pathNot: [
        '^$1/',
        '^libs/[^/]+/src/(?:testing/)?index\\.ts$',
        '^libs/(?:contracts|kernel)/src/[^/]+/(?:testing/)?index\\.ts$',
        '^libs/kernel/src/[^/]+/testing/[^/]+/index\\.ts$',
      ],
    },
  ),
  rule(
    'no-deep-imports-between-modules',
    'Kernel modules and contracts import each other through index.ts (in tests also testing/index.ts).',
    { path: '^(libs/(?:kernel|contracts)/src/[^/]+)/' },
    {
      path: '^libs/(?:kernel|contracts)/',
      pathNot: [
        '^$1/',
        '^libs/(?:contracts|kernel)/src/[^/]+/(?:testing/)?index\\.ts$',
        '^libs/kernel/src/[^/]+/testing/[^/]+/index\\.ts$',
      ],
    },
  ),
];

export const options: ICruiseOptions = {
  tsConfig: { fileName: 'tsconfig.json' },
  tsPreCompilationDeps: true,
  doNotFollow: { path: 'node_modules' },
  exclude: {
    path: [
      '^test/architecture/fixtures/',
      '^test/contracts/must-not-compile/',
      '^dist/',
      '^libs/client/dist/',
    ],
  },
  // The client has a package.json of its own; its specs use packages of the project.
  combinedDependencies: true,
  enhancedResolveOptions: {
    conditionNames: ['source', 'import', 'node', 'default', 'types'],
    exportsFields: ['exports'],
  },
};
