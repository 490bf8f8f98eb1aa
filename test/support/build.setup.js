import { execFileSync } from 'node:child_process';

/** Builds the apps before the tests, so that the processes under test match the sources. */
export default function build() {
  execFileSync(process.execPath, ['--run', 'build'], { stdio: 'inherit' });
}
