import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

/**
 * Builds the apps once per test run, so that the processes under test match the sources. A test that runs Jest itself
 * uses the build of its run.
 */
export default function build() {
  // Loses precision of coverage. Inherited by the workers of Jest and by the processes under test.
  if (!process.env.NODE_V8_COVERAGE) process.env.NODE_COMPILE_CACHE ??= resolve('node_modules/.cache/node');
  if (globalThis.isBuilt || process.env.TEST_WITHOUT_BUILD) return;
  globalThis.isBuilt = true;
  execFileSync(process.execPath, ['--run', 'build'], { stdio: 'inherit' });
}
