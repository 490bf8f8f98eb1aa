import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface CodeBlock {
  readonly language: 'ts' | 'json' | 'diff';
  readonly path: string;
  readonly code: string;
}

const readPage = (name: string): string =>
  readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8');
const blockPattern = /^```(ts|json|diff)\n(?:\/\/|#) (\S+)\n([\s\S]*?)^```$/gm;
const blocksOf = (page: string): CodeBlock[] =>
  Array.from(
    page.matchAll(blockPattern),
    ([, language, path, code]) => ({ language, path, code }) as CodeBlock,
  );

const page = readPage('adding-a-context.md');

/** The existing files that the guide changes by hand, and those that its command generates. */
export const guide = {
  editedFiles: blocksOf(page)
    .filter(({ language }) => language === 'diff')
    .map(({ path }) => path),
  generatedFiles: filesInTable('Addition'),
};

/** Creates and changes the files in `folder` as the guide describes. @throws Error if a change does not apply */
export function applyGuide(folder: string): void {
  applyPage('adding-a-context.md', folder);
}

/** The same for another page of `docs`. */
export function applyPage(name: string, folder: string): void {
  for (const { language, path, code } of blocksOf(readPage(name))) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    if (language === 'diff') writeFileSync(file, patch(path, readFileSync(file, 'utf8'), code));
    else writeFileSync(file, code, { flag: 'wx' });
  }
}

/** The code spans in the first column of the table with this second heading. */
function filesInTable(heading: string): string[] {
  const table = page.split('\n\n').find((part) => part.startsWith(`| File | ${heading} |`))!;
  const rows = table.split('\n').slice(2);
  return rows.flatMap((row) => Array.from(row.split('|')[1]!.matchAll(/`([^`]+)`/g), ([, file]) => file!));
}

/** Applies the hunks of a diff, which `@@` separates. The old lines of each must occur once. */
function patch(path: string, text: string, diff: string): string {
  return diff.split('@@\n').reduce((patched, hunk) => {
    const lines = hunk.split('\n').slice(0, -1);
    const side = (marks: string): string =>
      lines
        .filter((line) => marks.includes(line[0]!))
        .map((line) => `${line.slice(1)}\n`)
        .join('');
    const old = side(' -');
    if (patched.split(old).length !== 2) throw new Error(`${path} does not contain exactly once:\n${old}`);
    return patched.replace(old, () => side(' +'));
  }, text);
}
