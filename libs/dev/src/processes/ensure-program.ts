import { join } from 'node:path';
import { findBinaryFolder } from '../services/binaries.js';
import { installPackage } from '../services/install.js';

/**
 * Returns the path of a program; installs it if it is missing and that is possible.
 * @throws Error with the installation command otherwise
 */
export async function ensureProgram(name: string): Promise<string> {
  const folder =
    findBinaryFolder(name) ?? ((await installPackage(name)) ? findBinaryFolder(name) : undefined);
  if (folder !== undefined) return join(folder, name);
  throw new Error(
    `${name} is required but not installed. Install it, for example:\n  sudo apt-get install ${name}`,
  );
}
