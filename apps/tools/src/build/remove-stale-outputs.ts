import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';

// Last step of `npm run build`: deletes the outputs whose source was deleted or moved. Runs from source. Looks for the
// source of an output that already exists, so that concurrent builds keep the outputs of each other.

const dist = 'dist';

/** The compiled files in `folder`, with their paths below `dist`. */
function outputsIn(folder: string): string[] {
  return readdirSync(join(dist, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.js(?:\.map)?$/.test(entry.name))
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)));
}

function hasSource(output: string): boolean {
  const path = output.replace(/\.js(?:\.map)?$/, '');
  return ['.ts', '.js'].some((extension) => existsSync(path + extension));
}

for (const output of ['apps', 'libs'].flatMap(outputsIn))
  if (!hasSource(output)) rmSync(join(dist, output), { force: true });
