import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';

// Preloaded in programs under test. Resolving the 2,500 modules of an app takes a third of the CPU time of a load.
// The first process of a run that executes a program stores how its imports were resolved; later processes reuse that.

const folder = new URL(import.meta.url).searchParams.get('folder');
const program = createHash('sha256').update(process.argv.slice(0, 2).join('\0')).digest('hex');
const file = join(folder, `${program}.json`);
const isKnown = existsSync(file);
/** [URL, format] by specifier by importing module, for `import` and `require`. */
const resolutions = isKnown ? JSON.parse(readFileSync(file, 'utf8')) : { import: {}, require: {} };

registerHooks({
  resolve(specifier, context, nextResolve) {
    const { parentURL = '', conditions, importAttributes } = context;
    if (Object.keys(importAttributes ?? {}).length > 0) return nextResolve(specifier, context);
    const byParent = resolutions[conditions.includes('require') ? 'require' : 'import'];
    const known = byParent[parentURL]?.[specifier];
    if (known) return { url: known[0], format: known[1], shortCircuit: true };
    const resolution = nextResolve(specifier, context);
    const { url, format } = resolution;
    if (!isKnown && /^file:.*\.[cm]?js$/.test(url)) (byParent[parentURL] ??= {})[specifier] = [url, format];
    return resolution;
  },
});

if (!isKnown)
  process.once('exit', () => {
    if (existsSync(file)) return;
    mkdirSync(folder, { recursive: true });
    const temporary = `${file}.${process.pid}`;
    writeFileSync(temporary, JSON.stringify(resolutions));
    renameSync(temporary, file);
  });
