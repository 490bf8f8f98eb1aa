import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TreeCopy } from './tree-copy.js';

interface CodeBlock {
  readonly language: 'ts' | 'json' | 'diff';
  readonly path: string;
  readonly code: string;
}

const blockPattern = /^```(ts|json|diff)\n(?:\/\/|#) (\S+)\n([\s\S]*?)^```$/gm;

/** A page of `docs` whose commands and code tests apply to a copy of the tree. */
export class Guide {
  private readonly page: string;

  constructor(file: string) {
    this.page = readFileSync(new URL(`../../../docs/${file}`, import.meta.url), 'utf8');
  }

  /** The code spans in the first column of the table with these headings. */
  filesInTable(first: string, second: string): string[] {
    const table = this.page.split('\n\n').find((part) => part.startsWith(`| ${first} | ${second} |`))!;
    const rows = table.split('\n').slice(2);
    return rows.flatMap((row) => Array.from(row.split('|')[1]!.matchAll(/`([^`]+)`/g), ([, file]) => file!));
  }

  /** Runs the generator as the guide does. */
  async runCommands(copy: TreeCopy): Promise<void> {
    for (const args of this.commands()) await copy.node('--run', 'g', '--', ...args);
  }

  /** Runs the same commands with `nest generate` instead of `npm run g`. */
  async runCommandsWithNest(copy: TreeCopy): Promise<void> {
    for (const args of this.commands()) await copy.nestGenerate(...args);
  }

  private commands(): string[][] {
    return [...this.page.matchAll(/^npm run g -- (.+)$/gm)].map(([, args]) => args!.split(' '));
  }

  /**
   * Writes and changes the files as the guide describes, up to the heading `end` if it is given.
   * @throws Error if a change does not apply
   */
  applyCode(folder: string, end?: string): void {
    const page = end === undefined ? this.page : this.page.slice(0, indexOf(this.page, `\n## ${end}\n`));
    for (const [, language, path, code] of page.matchAll(blockPattern)) {
      const block = { language, path, code } as CodeBlock;
      const file = join(folder, resolvePath(folder, block.path));
      mkdirSync(dirname(file), { recursive: true });
      const text =
        block.language === 'diff' ? patch(path!, readFileSync(file, 'utf8'), block.code) : block.code;
      writeFileSync(file, text);
    }
  }
}

function indexOf(page: string, text: string): number {
  const index = page.indexOf(text);
  if (index < 0) throw new Error(`the guide does not contain${text}`);
  return index;
}

/** Replaces `<timestamp>`, which the generator chose. */
function resolvePath(folder: string, path: string): string {
  if (!path.includes('<timestamp>')) return path;
  const [match] = globSync(path.replace('<timestamp>', '*'), { cwd: folder });
  if (match === undefined) throw new Error(`there is no ${path}`);
  return match;
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
