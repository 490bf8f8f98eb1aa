import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Where processes under test store how their imports are resolved. */
const resolutions = resolve('.cleave/resolutions');
const preload = pathToFileURL(resolve('test/support/processes/reuse-resolutions.js'));
preload.searchParams.set('folder', resolutions);

/**
 * Builds the apps once per test run, so that the processes under test match the sources. A test that runs Jest itself
 * uses the build of its run.
 */
export default function build() {
  // Loses precision of coverage. Inherited by the workers of Jest and by the processes under test.
  if (!process.env.NODE_V8_COVERAGE) process.env.NODE_COMPILE_CACHE ??= resolve('node_modules/.cache/node');
  process.env.TEST_NODE_OPTIONS = `--import=${preload.href}`;
  if (globalThis.isBuilt || process.env.TEST_WITHOUT_BUILD) return;
  globalThis.isBuilt = true;
  rmSync(resolutions, { recursive: true, force: true });
  execFileSync(process.execPath, ['--run', 'build'], { stdio: 'inherit' });
}
