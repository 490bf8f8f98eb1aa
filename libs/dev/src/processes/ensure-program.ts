import { folderWith } from '../services/binaries.js';
import { installed } from '../services/install.js';

/** @throws Error with the command to run, where the program is missing and cannot be installed without asking */
export async function ensureProgram(name: string): Promise<void> {
  if (folderWith(name) || (await installed(name))) return;
  throw new Error(
    `${name} is needed and not there. Install it, for example:\n  sudo apt-get install ${name}`,
  );
}
