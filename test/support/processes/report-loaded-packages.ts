const linePrefix = 'loaded package ';

const hook = `
import { registerHooks } from 'node:module';
const seen = new Set();
registerHooks({
  load(url, context, next) {
    const name = /\\/node_modules\\/((?:@[^/]+\\/)?[^/]+)\\/(?!.*\\/node_modules\\/)/.exec(url)?.[1];
    if (name?.startsWith('@opentelemetry/') && !seen.has(name)) {
      seen.add(name);
      process.stderr.write('${linePrefix}' + name + '\\n');
    }
    return next(url, context);
  },
});`;

/** Environment that makes a process print the OpenTelemetry packages it loads to stderr. */
export const reportLoadedPackages = {
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(hook)}`,
};

/** Returns the package names printed by a process with `reportLoadedPackages`. */
export function loadedPackagesIn(output: string): string[] {
  return output
    .split('\n')
    .filter((line) => line.startsWith(linePrefix))
    .map((line) => line.slice(linePrefix.length))
    .sort();
}
