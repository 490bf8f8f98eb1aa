import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';

// The schematics are TypeScript, so the collection loads them from a new build.

execFileSync(process.execPath, ['--run', 'build'], { stdio: 'inherit' });
const compiled = createRequire(import.meta.url)('../../../../dist/apps/tools/src/schematics/index.js');

export const { message, context, migration, regenerate, unsupported } = compiled;
