import { execFileSync } from 'node:child_process';
import { brokenSubjectRules } from './language/commit-subjects.js';

// Checks the subject of each commit since the rule was introduced, and exits with 1 if one breaks it.

/** The last commit that the rule does not cover. */
const exempt = '3947b16a489be4b59b12faec49fe10103b1873e4';

const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8', stdio: 'pipe' });

/** All commits after the exempt one; the newest only if this clone does not have that one (shallow or rewritten history). */
function coveredCommits(): string[] {
  try {
    git('merge-base', '--is-ancestor', exempt, 'HEAD');
  } catch {
    return ['-1', 'HEAD'];
  }
  return [`${exempt}..HEAD`];
}

for (const line of git('log', '--format=%h %s', ...coveredCommits())
  .split('\n')
  .filter(Boolean)) {
  const [hash, ...words] = line.split(' ');
  for (const rule of brokenSubjectRules(words.join(' '))) {
    console.error(`${hash} "${words.join(' ')}" ${rule}`);
    process.exitCode = 1;
  }
}
