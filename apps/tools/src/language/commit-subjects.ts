const maxLength = 72;
const conventional = /^(?:feat|fix|perf|refactor|test|docs|build|ci|chore|revert)(?:\([a-z-]+\))?!?: \S/;

/** The rules of a commit subject that `subject` breaks: its length, and the form of a Conventional Commit. */
export function brokenSubjectRules(subject: string): string[] {
  const broken: string[] = [];
  if (subject.length > maxLength) broken.push(`has ${subject.length} characters, at most ${maxLength}`);
  if (!conventional.test(subject)) broken.push('is not `type(scope): subject`');
  return broken;
}
