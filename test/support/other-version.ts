import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const parts = ['apps', 'libs', 'package.json', '.swcrc'];

/** Another version of the apps, built beside this one. */
export interface OtherVersion {
  /** What it is, for people. */
  readonly title: string;
  /** What its processes say they are. */
  readonly version: string;
  readonly folder: string;
  remove(): void;
}

/**
 * The commit before this one, with the packages of this one. Where there is none, as in a tarball or in a clone that
 * holds one commit, it is a copy of this tree, and its title says so: what is proven then is that builds mix at all.
 */
export function buildOtherVersion(app: string): OtherVersion {
  const folder = mkdtempSync(join(tmpdir(), 'cleave-other-'));
  const commit = previousCommit();
  if (commit) extract(commit, folder);
  else for (const part of parts) cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const version = mark(join(folder, 'package.json'), commit ?? 'copy');
  build(app, folder);
  return {
    title: commit ? `the previous commit (${commit})` : 'a copy of this tree, as there is no previous commit',
    version,
    folder,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function previousCommit(): string | undefined {
  try {
    const found = execFileSync('git', ['rev-parse', '--short', '--verify', 'HEAD^'], { stdio: 'pipe' });
    return found.toString().trim();
  } catch {
    return undefined;
  }
}

function extract(commit: string, folder: string): void {
  const archive = execFileSync('git', ['archive', commit, ...parts], { maxBuffer: 1 << 28 });
  execFileSync('tar', ['-x', '-C', folder], { input: archive });
}

/** So that its processes can be told from those of this tree. */
function mark(file: string, commit: string): string {
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  const version = `${manifest.version}+${commit}`;
  writeFileSync(file, JSON.stringify({ ...manifest, version }));
  return version;
}

function build(app: string, cwd: string): void {
  const sources = [`apps/${app}`, 'libs', '-d', 'dist', '--quiet', '--ignore', '**/*.spec.ts'];
  execFileSync('node_modules/.bin/swc', sources, { cwd, stdio: 'inherit' });
}
