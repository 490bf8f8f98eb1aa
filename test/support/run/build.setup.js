import { execFileSync } from 'node:child_process';

/**
 * Builds the apps once per test run, so that the processes under test match the sources. A test that runs Jest itself
 * uses the build of its run.
 */
export default function build() {
  if (globalThis.isBuilt || process.env.TEST_WITHOUT_BUILD) return;
  globalThis.isBuilt = true;
  execFileSync(process.execPath, ['--run', 'build'], { stdio: 'inherit' });
}
