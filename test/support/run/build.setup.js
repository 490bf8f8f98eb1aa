import { execFileSync } from 'node:child_process';

/** Builds the apps once per test run, so that the processes under test match the sources. */
export default function build() {
  if (globalThis.isBuilt) return;
  globalThis.isBuilt = true;
  execFileSync(process.execPath, ['--run', 'build'], { stdio: 'inherit' });
}
