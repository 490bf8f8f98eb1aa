import { existsSync, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const serverFolders = [
  '/usr/lib/postgresql/*/bin',
  '/opt/homebrew/opt/postgresql*/bin',
  '/usr/local/opt/postgresql*/bin',
];

/** The folder that holds all of these programs, on the PATH or where packages put servers. */
export function folderWith(...programs: string[]): string | undefined {
  const packaged = serverFolders
    .flatMap((pattern) => globSync(pattern))
    .sort()
    .reverse();
  const folders = [...packaged, ...(process.env['PATH'] ?? '').split(delimiter)];
  return folders.find((folder) => programs.every((program) => existsSync(join(folder, program))));
}
