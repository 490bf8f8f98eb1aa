import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import JestRuntime from 'jest-runtime';
import { setGlobals } from './globals.js';
import { compileWith, sourceMaps } from './typescript.js';

const require = createRequire(import.meta.url);

/** Number of test files that this process has run. */
let runs = 0;

/**
 * Runs test files as native modules. All test files of a worker share the modules they import, which are evaluated once;
 * Jest's own runtime evaluates Nest, MikroORM, Fastify and the sources for each test file. Modules cannot be mocked.
 */
class NativeRuntime extends JestRuntime {
  constructor(...args) {
    super(...args);
    const [, , , transformer, , , testPath] = args;
    this.testPath = testPath;
    compileWith(transformer);
  }

  async unstable_importModule(path) {
    const { href } = pathToFileURL(path);
    await import(path === this.testPath ? `${href}?run=${(runs += 1)}` : href);
  }

  /** Evaluates jest-circus for each test file, because it keeps the tests in variables of the module. */
  requireInternalModule(path) {
    delete globalThis[Symbol.for('EVENT_HANDLERS')];
    delete require.cache[path];
    return require(path);
  }

  setGlobalsForRuntime(globals) {
    setGlobals({ ...globals, jest: this.jestGlobals.jestObjectFor(this.testPath) });
  }

  getSourceMaps() {
    return sourceMaps;
  }
}

/** A test file that needs modules of its own starts with `@jest-environment node`, and runs in Jest's own runtime. */
export default class Runtime {
  constructor(...args) {
    const [, environment] = args;
    return environment.getVmContext() ? new JestRuntime(...args) : new NativeRuntime(...args);
  }
}
