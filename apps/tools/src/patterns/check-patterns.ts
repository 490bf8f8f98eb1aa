import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { findSlowPatterns } from './find-slow-patterns.js';

// Reports regular expressions in the sources that take more than linear time for some input. Exits with 1 if there are any.

const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--', 'libs', 'apps'], {
  encoding: 'utf8',
});
const sources = listed
  .split('\n')
  .filter((path) => /(?<!\.spec)\.ts$/.test(path) && !path.includes('/testing/'));

for (const path of sources) {
  for (const { line, pattern, attack } of findSlowPatterns(readFileSync(path, 'utf8'))) {
    console.error(`${path}:${line} ${pattern} is slow for many repetitions of ${JSON.stringify(attack)}`);
    process.exitCode = 1;
  }
}
