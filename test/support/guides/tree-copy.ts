import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';

const root = new URL('../../..', import.meta.url).pathname;
const notCopied = new Set(['.cleave', '.git', 'bench', 'coverage', 'dist', 'node_modules']);

/** A copy of this tree in a temporary folder, with the installed packages of this one. */
export class TreeCopy {
  readonly folder = mkdtempSync(join(tmpdir(), 'cleave-tree-'));
  private readonly originals: ReadonlyMap<string, Buffer>;

  constructor() {
    for (const entry of entriesOfTree())
      cpSync(join(root, entry), join(this.folder, entry), { recursive: true });
    const files = readdirSync(this.folder).flatMap((entry) => filesIn(this.folder, entry));
    this.originals = new Map(files.map((file) => [file, readFileSync(join(this.folder, file))]));
    symlinkSync(join(root, 'node_modules'), join(this.folder, 'node_modules'));
    const otherLockFile = 'bench/package-lock.json'; // for check:dependencies
    cpSync(join(root, otherLockFile), join(this.folder, otherLockFile));
  }

  /** The files of the tree that differ in the copy. */
  changedFiles(): string[] {
    return [...this.originals]
      .filter(([file, original]) => !original.equals(readFileSync(join(this.folder, file))))
      .map(([file]) => file);
  }

  /** Runs Node.js in the copy. See `nodeIn`. */
  node(...args: string[]): Promise<string> {
    return nodeIn(this.folder, ...args);
  }

  /** Runs the generator of Nest's own CLI in the copy, and accepts the app that it suggests. */
  nestGenerate(...args: string[]): Promise<string> {
    return nodeIn(this.folder, 'node_modules/@nestjs/cli/bin/nest.js', 'generate', ...args);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

/** Runs Node.js in the folder, with Enter as input, and returns its output. Rejects with the output if it fails. */
export async function nodeIn(folder: string, ...args: string[]): Promise<string> {
  try {
    const running = promisify(execFile)(process.execPath, args, { cwd: folder });
    running.child.stdin!.end('\n');
    const { stdout, stderr } = await running;
    return stdout + stderr;
  } catch (failure) {
    const { stdout, stderr } = failure as { stdout: string; stderr: string };
    throw new Error(`node ${args.join(' ')} failed:\n${stdout}${stderr}`, { cause: failure });
  }
}

const entriesOfTree = (): string[] => readdirSync(root).filter((entry) => !notCopied.has(entry));

function filesIn(folder: string, entry: string): string[] {
  const path = join(folder, entry);
  if (statSync(path).isFile()) return [entry];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => relative(folder, join(each.parentPath, each.name)));
}
