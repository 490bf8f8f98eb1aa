import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = new URL('../../../', import.meta.url).href;
const globals = new URL('./globals.js', import.meta.url).href;
const esm = {
  supportsDynamicImport: true,
  supportsExportNamespaceFrom: true,
  supportsStaticESM: true,
  supportsTopLevelAwait: true,
};

/** URL of each compiled module to its source map. */
export const sourceMaps = new Map();

let transformer;

/** Compiles the modules that are imported from now on with this transformer of Jest. */
export function compileWith(current) {
  transformer = current;
}

const isSource = (url) => url?.startsWith(root) && !url.includes('/node_modules/');

registerHooks({
  /** Resolves imports of the sources as the configuration of TypeScript does. */
  resolve(specifier, context, nextResolve) {
    if (!isSource(context.parentURL)) return nextResolve(specifier, context);
    if (specifier === '@jest/globals') return { url: globals, shortCircuit: true };
    if (/^\.{1,2}\/.*\.js$/.test(specifier)) {
      const { href } = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
      if (existsSync(fileURLToPath(href))) return { url: href, shortCircuit: true };
    }
    return nextResolve(specifier, { ...context, conditions: ['source', ...context.conditions] });
  },

  load(url, context, nextLoad) {
    const path = isSource(url) ? fileURLToPath(url) : '';
    if (!path.endsWith('.ts')) return nextLoad(url, context);
    const { code, sourceMapPath } = transformer.transform(path, esm);
    if (sourceMapPath) sourceMaps.set(url, sourceMapPath);
    return { format: 'module', source: code, shortCircuit: true };
  },
});
