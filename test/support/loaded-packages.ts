const told = 'loaded package ';

const hook = `
import { registerHooks } from 'node:module';
const seen = new Set();
registerHooks({
  load(url, context, next) {
    const name = /\\/node_modules\\/((?:@[^/]+\\/)?[^/]+)\\/(?!.*\\/node_modules\\/)/.exec(url)?.[1];
    if (name?.startsWith('@opentelemetry/') && !seen.has(name)) {
      seen.add(name);
      process.stderr.write('${told}' + name + '\\n');
    }
    return next(url, context);
  },
});`;

/** Environment of a process that is to say which of OpenTelemetry's packages it loads. */
export const tellsPackages = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(hook)}` };

/** What it has said. */
export function packagesIn(output: string): string[] {
  return output
    .split('\n')
    .filter((line) => line.startsWith(told))
    .map((line) => line.slice(told.length))
    .sort();
}
