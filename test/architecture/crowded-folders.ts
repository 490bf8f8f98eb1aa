import { globSync } from 'node:fs';
import { dirname } from 'node:path';

const maxFiles = 20;

/** Folders whose files are all of one kind, so that they are found by name. */
const homogeneous = [
  /^libs\/contracts\/src\/[^/]+$/,
  /^libs\/[^/]+\/src\/persistence\/migrations$/,
  /^libs\/redis\/src\/scripts$/,
  /^test\/scenarios$/,
];

/** The folders of `root` that hold more files than a reader can survey. A spec counts with the file that it tests. */
export function crowdedFolders(root: string): string[] {
  const files = globSync('{apps,libs,test}/**/*.{ts,js}', { cwd: root }).filter(
    (file) => !file.endsWith('.spec.ts'),
  );
  return [...Map.groupBy(files, (file) => dirname(file))]
    .filter(([folder, { length }]) => length > maxFiles && !homogeneous.some((each) => each.test(folder)))
    .map(([folder, { length }]) => `${folder}: ${length} files, at most ${maxFiles}`);
}
