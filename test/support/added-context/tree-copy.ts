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

  constructor() {
    for (const entry of entriesOfTree())
      cpSync(join(root, entry), join(this.folder, entry), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(this.folder, 'node_modules'));
  }

  /** The files of this tree that differ in the copy. */
  changedFiles(): string[] {
    const files = entriesOfTree().flatMap(filesIn);
    return files.filter(
      (file) => !readFileSync(join(root, file)).equals(readFileSync(join(this.folder, file))),
    );
  }

  /** Runs Node.js in the copy. Rejects with the output if it fails. */
  async node(...args: string[]): Promise<void> {
    try {
      await promisify(execFile)(process.execPath, args, { cwd: this.folder });
    } catch (failure) {
      const { stdout, stderr } = failure as { stdout: string; stderr: string };
      throw new Error(`node ${args.join(' ')} failed:\n${stdout}${stderr}`, { cause: failure });
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

const entriesOfTree = (): string[] => readdirSync(root).filter((entry) => !notCopied.has(entry));

function filesIn(entry: string): string[] {
  const path = join(root, entry);
  if (statSync(path).isFile()) return [entry];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => relative(root, join(each.parentPath, each.name)))
    .sort();
}
