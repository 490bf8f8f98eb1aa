import { findBinaryFolder } from '../services/binaries.js';
import { installPackage } from '../services/install.js';

/** Installs a missing program if possible. @throws Error with the installation command otherwise */
export async function ensureProgram(name: string): Promise<void> {
  if (findBinaryFolder(name) || (await installPackage(name))) return;
  throw new Error(
    `${name} is required but not installed. Install it, for example:\n  sudo apt-get install ${name}`,
  );
}
