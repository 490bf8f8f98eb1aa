import { readFileSync } from 'node:fs';
import { lockFileFaults, type LockFile } from './dependencies/lock-file-faults.js';

// Checks what `npm ci` downloads and executes, and exits with 1 if a lock file has a fault.

/**
 * Packages whose install script was reviewed: it selects or builds a binary, or, for `@scarf/scarf`, reports usage, which
 * package.json turns off.
 */
const reviewedScripts = new Set(['@parcel/watcher', '@scarf/scarf', '@swc/core', 'esbuild', 'unrs-resolver']);

for (const path of ['package-lock.json', 'bench/package-lock.json']) {
  const lockFile = JSON.parse(readFileSync(path, 'utf8')) as LockFile;
  for (const fault of lockFileFaults(lockFile, reviewedScripts)) {
    console.error(`${path}: ${fault}`);
    process.exitCode = 1;
  }
}
