import { execFileSync } from 'node:child_process';

/** Builds what the processes under test run, so that none of them is older than its sources. */
export default function build() {
  execFileSync(process.execPath, ['--run', 'build'], { stdio: 'inherit' });
}
