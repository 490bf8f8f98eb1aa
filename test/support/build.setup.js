import { execSync } from 'node:child_process';

/** Builds what the processes under test run, so that none of them is older than its sources. */
export default function build() {
  execSync('npm run -s build -- --quiet', { stdio: 'inherit' });
}
