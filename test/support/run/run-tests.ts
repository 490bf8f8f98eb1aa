import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';

// `npm test` runs all checks, and then all tests but those of `npm run test:long`. `npm test -- <text>` runs only the test
// files whose path contains the text or, if there is none, the tests whose name contains it. Runs from source.

function run(script: string, ...args: string[]): void {
  const { status } = spawnSync(process.execPath, ['--run', script, '--', ...args], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

const [text, ...options] = process.argv.slice(2);
if (text === undefined) {
  run('check');
  run('jest', '--selectProjects', 'unit', 'lib', 'quick', 'scenarios');
} else {
  const isPath = globSync('{apps,libs,test}/**/*.spec.ts').some((file) => file.includes(text));
  run('jest', isPath ? '--testPathPatterns' : '--testNamePattern', RegExp.escape(text), ...options);
}
