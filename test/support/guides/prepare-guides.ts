import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onceInRun } from '../run/once-in-run.js';
import { Guide } from './guide.js';
import { TreeCopy } from './tree-copy.js';

export const contextGuide = new Guide('adding-a-context.md');
export const messageGuide = new Guide('adding-a-message.md');
const migrationGuide = new Guide('migrations.md');

export interface PreparedGuides {
  /** Folder of a copy of the tree, as the commands of the guides leave it. */
  readonly generated: string;
  /** Folder of a copy that has the code of the guides as well, with its build. */
  readonly completed: string;
  /** The files of the tree that differ after the commands for a context, after all commands, and with the code. */
  readonly changedFiles: Readonly<Record<'context' | 'commands' | 'code', readonly string[]>>;
}

/** Applies the guides to copies of the tree, once for all test files. No test may change the copies. */
export function prepareGuides(): Promise<PreparedGuides> {
  return onceInRun('guides', async () => {
    const copy = new TreeCopy();
    execFileSync('git', ['init', '--quiet', copy.folder]); // checks list the files with git
    await contextGuide.runCommands(copy);
    const context = copy.changedFiles();
    await messageGuide.runCommandsWithNest(copy);
    await migrationGuide.runCommands(copy);
    const commands = copy.changedFiles();
    const generated = mkdtempSync(join(tmpdir(), 'cleave-generated-'));
    cpSync(copy.folder, generated, { recursive: true });

    for (const guide of [contextGuide, messageGuide, migrationGuide]) guide.applyCode(copy.folder);
    await copy.node('--run', 'generate');
    await copy.node('--run', 'build'); // with the generated files
    const code = copy.changedFiles();
    return { generated, completed: copy.folder, changedFiles: { context, commands, code } };
  });
}
