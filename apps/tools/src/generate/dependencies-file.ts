import type { SystemDescription } from './system-description.js';

const lineWidth = 110;

/** The requests that each module sends, as TypeScript in the format of `oxfmt`. */
export function dependenciesFile({ dependencies }: Pick<SystemDescription, 'dependencies'>): string {
  const entries = Object.entries(dependencies).map(([module, patterns]) => entryOf(module, patterns));
  return `// Generated from the modules by \`npm run generate\`; do not edit.

/** By module: the requests that it sends to other contexts. Their processes accept no others from it. */
export const dependencies: Readonly<Record<string, readonly string[]>> = {
${entries.join('')}};
`;
}

function entryOf(module: string, patterns: readonly string[]): string {
  const key = /^\w+$/.test(module) ? module : `'${module}'`;
  const items = patterns.map((pattern) => `'${pattern}'`);
  const line = `  ${key}: [${items.join(', ')}],`;
  if (line.length <= lineWidth) return `${line}\n`;
  return `  ${key}: [\n${items.map((item) => `    ${item},\n`).join('')}  ],\n`;
}
