import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const buildInputs = ['apps', 'libs', 'package.json', '.swcrc'];

/** A build of another version of all apps, in a temporary folder. */
export interface OtherVersion {
  /** Description for test titles. */
  readonly title: string;
  /** The version that its processes report. */
  readonly version: string;
  readonly folder: string;
  remove(): void;
}

/** Replaces text that occurs once in a source file. */
export interface SourceChange {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Builds the previous commit with the installed packages. Without a previous commit (tarball, shallow clone) it builds a
 * copy of this tree, and the title states that; the test then covers only that two builds interoperate.
 */
export function buildPreviousVersion(): OtherVersion {
  const commit = previousCommit();
  if (!commit) return build('a copy of this tree (no previous commit)', 'copy', copyTree);
  return build(`the previous commit (${commit})`, commit, (folder) => extract(commit, folder));
}

/** Builds this tree with `changes`. @throws Error if a change does not apply */
export function buildNextVersion(changes: readonly SourceChange[]): OtherVersion {
  return build('a next version', 'next', (folder) => {
    copyTree(folder);
    for (const change of changes) apply(change, folder);
  });
}

function build(title: string, label: string, writeSources: (folder: string) => void): OtherVersion {
  const folder = mkdtempSync(join(tmpdir(), 'cleave-other-'));
  writeSources(folder);
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const version = setVersion(join(folder, 'package.json'), label);
  const options = ['-d', 'dist', '--quiet', '--ignore', '**/*.spec.ts,libs/client/dist'];
  execFileSync('node_modules/.bin/swc', ['apps', 'libs', ...options], { cwd: folder, stdio: 'inherit' });
  return { title, version, folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function previousCommit(): string | undefined {
  try {
    const commit = execFileSync('git', ['rev-parse', '--short', '--verify', 'HEAD^'], { stdio: 'pipe' });
    return commit.toString().trim();
  } catch {
    return undefined;
  }
}

function extract(commit: string, folder: string): void {
  const archive = execFileSync('git', ['archive', commit, ...buildInputs], { maxBuffer: 1 << 28 });
  execFileSync('tar', ['-x', '-C', folder], { input: archive });
}

function copyTree(folder: string): void {
  for (const input of buildInputs) cpSync(input, join(folder, input), { recursive: true });
}

function apply({ file, from, to }: SourceChange, folder: string): void {
  const path = join(folder, file);
  const parts = readFileSync(path, 'utf8').split(from);
  if (parts.length !== 2) throw new Error(`${file} does not contain exactly once: ${from}`);
  writeFileSync(path, parts.join(to));
}

/** Sets a version that distinguishes its processes from those of this tree. */
function setVersion(file: string, label: string): string {
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  const version = `${manifest.version}+${label}`;
  writeFileSync(file, JSON.stringify({ ...manifest, version }));
  return version;
}
