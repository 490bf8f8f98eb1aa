import { execFileSync } from 'node:child_process';
import { brokenSubjectRules } from './language/commit-subjects.js';

// Checks the subject of each commit since the rule was introduced, and exits with 1 if one breaks it.

/** The last commit that the rule does not cover. */
const exempt = '3947b168';

const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' });
/** A shallow clone has only the newest commits; all that it has are new ones. */
const isShallow = git('rev-parse', '--is-shallow-repository').trim() === 'true';
const subjects = git('log', '--format=%h %s', isShallow ? 'HEAD' : `${exempt}..HEAD`)
  .split('\n')
  .filter(Boolean);

for (const line of subjects) {
  const [hash, ...words] = line.split(' ');
  for (const rule of brokenSubjectRules(words.join(' '))) {
    console.error(`${hash} "${words.join(' ')}" ${rule}`);
    process.exitCode = 1;
  }
}
