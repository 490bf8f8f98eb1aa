import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { findViolations } from './language/find-violations.js';

// Reports denied words and names in the files below the given paths (default: the whole tree). Exits with 1 if there are any.

const checked = /\.(?:ts|js|mjs|md|sql|ya?ml|json|http)$/;
/** The list itself, recorded data, and lock files. */
const excluded = /(?:^|\/)(?:package-lock\.json$|bench\/results\/|apps\/tools\/src\/language\/)/;

const listed = execFileSync(
  'git',
  ['ls-files', '-co', '--exclude-standard', '--', ...process.argv.slice(2)],
  {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  },
);
const paths = listed
  .split('\n')
  .filter((path) => checked.test(path) && !excluded.test(path) && existsSync(path));
const violations = paths.flatMap((path) => findViolations(path, readFileSync(path, 'utf8')));

for (const { path, line, term, instead } of violations)
  console.error(`${path}:${line} "${term}": use ${instead}`);
if (violations.length > 0) {
  console.error(`${violations.length} denied terms in ${paths.length} files; see docs/glossary.md`);
  process.exitCode = 1;
}
