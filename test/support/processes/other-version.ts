import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const buildInputs = ['apps', 'libs', 'package.json', '.swcrc'];

/** A build of another version of an app, in a temporary folder. */
export interface OtherVersion {
  /** Description for test titles. */
  readonly title: string;
  /** The version that its processes report. */
  readonly version: string;
  readonly folder: string;
  remove(): void;
}

/**
 * Builds the previous commit with the installed packages. Without a previous commit (tarball, shallow clone) it builds a
 * copy of this tree, and the title states that; the test then covers only that two builds interoperate.
 */
export function buildOtherVersion(app: string): OtherVersion {
  const folder = mkdtempSync(join(tmpdir(), 'cleave-other-'));
  const commit = previousCommit();
  if (commit) extract(commit, folder);
  else for (const input of buildInputs) cpSync(input, join(folder, input), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const version = setVersion(join(folder, 'package.json'), commit ?? 'copy');
  build(app, folder);
  return {
    title: commit ? `the previous commit (${commit})` : 'a copy of this tree (no previous commit)',
    version,
    folder,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
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

/** Sets a version that distinguishes its processes from those of this tree. */
function setVersion(file: string, commit: string): string {
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  const version = `${manifest.version}+${commit}`;
  writeFileSync(file, JSON.stringify({ ...manifest, version }));
  return version;
}

function build(app: string, cwd: string): void {
  const sources = [`apps/${app}`, 'libs', '-d', 'dist', '--quiet', '--ignore', '**/*.spec.ts'];
  execFileSync('node_modules/.bin/swc', sources, { cwd, stdio: 'inherit' });
}
