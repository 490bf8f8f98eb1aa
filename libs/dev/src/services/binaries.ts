import { existsSync, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const serverFolders = [
  '/usr/lib/postgresql/*/bin',
  '/opt/homebrew/opt/postgresql*/bin',
  '/usr/local/opt/postgresql*/bin',
];

/** The folder that contains all `programs`: a PostgreSQL installation folder or one on the PATH. */
export function findBinaryFolder(...programs: string[]): string | undefined {
  const packaged = serverFolders
    .flatMap((pattern) => globSync(pattern))
    .sort()
    .reverse();
  const folders = [...packaged, ...(process.env['PATH'] ?? '').split(delimiter)];
  return folders.find((folder) => programs.every((program) => existsSync(join(folder, program))));
}
