import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

// The schematics are TypeScript, so the collection loads them from a build: a new one, unless `npm run g` loads it, which
// has built already.

const root = new URL('../../../../', import.meta.url);
const compiled = 'dist/apps/tools/src/schematics/';

if (process.argv[1] !== fileURLToPath(new URL(`${compiled}run.js`, root)))
  execFileSync(process.execPath, ['--run', 'build'], { stdio: 'inherit' });

export const { message, context, migration, regenerate } = createRequire(root)(`./${compiled}index.js`);
