import vm from 'node:vm';

// Jest needs an option of Node.js for ES modules, without which `npx jest` and editors start it.
if (!vm.SourceTextModule) {
  const options = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  process.execve(process.execPath, [process.execPath, ...options, ...process.argv.slice(1)]);
}

const swc = {
  swcrc: false,
  sourceMaps: 'inline',
  module: { type: 'es6' },
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
};

/** Shared by all projects: ESM TypeScript from the sources, resolved by the import map of package.json. */
const typescript = {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  moduleFileExtensions: ['js', 'ts', 'mjs', 'cjs', 'json', 'node'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cleave/'],
  setupFiles: ['<rootDir>/test/support/setup.ts'],
};

/** Test files share the modules they import, which saves the evaluation of Nest, MikroORM and Fastify for each file. */
const native = {
  testEnvironment: '<rootDir>/test/support/native-runtime/environment.js',
  runtime: '<rootDir>/test/support/native-runtime/runtime.js',
};

/** Specs of processes that need no external PostgreSQL or Redis. */
const embedded = '/test/scenarios/(monolith|loopback|examples)\\.spec\\.ts$';

export default {
  projects: [
    {
      ...typescript,
      ...native,
      displayName: 'unit',
      testMatch: ['<rootDir>/{libs,apps,test/architecture,test/contracts}/**/*.spec.ts'],
      testPathIgnorePatterns: ['\\.(db|redis|registry)\\.spec\\.ts$', '/fixtures/', '/node_modules/'],
    },
    {
      ...typescript,
      ...native,
      displayName: 'lib',
      testMatch: ['<rootDir>/{libs,apps}/**/*.{db,redis}.spec.ts'],
      globalSetup: '<rootDir>/test/support/run/services.setup.js',
      globalTeardown: '<rootDir>/test/support/run/services.teardown.js',
    },
    {
      ...typescript,
      ...native,
      displayName: 'quick',
      testRegex: embedded,
      globalSetup: '<rootDir>/test/support/run/build.setup.js',
    },
    {
      ...typescript,
      ...native,
      displayName: 'scenarios',
      testMatch: ['<rootDir>/test/scenarios/*.spec.ts'],
      testPathIgnorePatterns: [embedded, '/node_modules/'],
      globalSetup: '<rootDir>/test/support/run/services.setup.js',
      globalTeardown: '<rootDir>/test/support/run/services.teardown.js',
    },
    {
      ...typescript,
      displayName: 'images',
      testMatch: ['<rootDir>/test/images/*.spec.ts'],
      globalSetup: '<rootDir>/test/support/run/services.setup.js',
      globalTeardown: '<rootDir>/test/support/run/services.teardown.js',
    },
    {
      ...typescript,
      displayName: 'chaos',
      testMatch: ['<rootDir>/test/chaos/*.spec.ts'],
      globalSetup: '<rootDir>/test/support/run/build.setup.js',
    },
    {
      ...typescript,
      ...native,
      displayName: 'long',
      testMatch: ['<rootDir>/test/long/*.spec.ts'],
      globalSetup: '<rootDir>/test/support/run/services.setup.js',
      globalTeardown: '<rootDir>/test/support/run/services.teardown.js',
    },
    {
      ...typescript,
      displayName: 'registries',
      testMatch: ['<rootDir>/{libs,test}/**/*.registry.spec.ts'],
      globalSetup: '<rootDir>/test/support/registries/registries.setup.js',
      globalTeardown: '<rootDir>/test/support/run/services.teardown.js',
    },
  ],
  testTimeout: 60_000,
  testSequencer: '<rootDir>/test/support/run/longest-first.sequencer.js',
  // One more than a small machine has cores: specs of services and topologies wait a third of the time.
  maxWorkers: 3,
  // Only catches hangs. A worker without open handles frees its heap for up to a second on a busy machine.
  workerGracefulExitTimeout: 30_000,
};
