import { existsSync, readFileSync } from 'node:fs';

/** The files that are missing or differ from their expected content. */
export function outdatedFiles(expected: Readonly<Record<string, string>>): string[] {
  return Object.entries(expected)
    .filter(([file, content]) => !existsSync(file) || readFileSync(file, 'utf8') !== content)
    .map(([file]) => file);
}
