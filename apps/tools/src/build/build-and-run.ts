import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

// `node build-and-run.ts <program> …` builds, and then runs the compiled program in this process, so that its parent is the
// one that started the script. Runs from source.

const parent = process.ppid;
const { status } = spawnSync(process.execPath, ['--run', 'build'], { stdio: 'inherit' });
if (status !== 0) process.exit(1);

process.argv.splice(1, 1);
const { endWithParent } = await import('#dev');
endWithParent(parent);
await import(pathToFileURL(resolve(process.argv[1]!)).href);
