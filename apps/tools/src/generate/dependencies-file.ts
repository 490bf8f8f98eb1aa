import type { SystemDescription } from './system-description.js';

const lineWidth = 110;

/** The requests and subscriptions of each module, as TypeScript in the format of `oxfmt`. */
export function dependenciesFile({
  dependencies,
  subscriptions,
}: Pick<SystemDescription, 'dependencies' | 'subscriptions'>): string {
  return `// Generated from the modules by \`npm run generate\`; do not edit.

type Patterns = Readonly<Record<string, readonly string[]>>;

/** By module: the requests that it sends to other contexts. Their processes accept no others from it. */
export const dependencies: Patterns = {
${entriesOf(dependencies)}};

/** By module: the events that it subscribes to. Their contexts keep them until it has handled them. */
export const subscriptions: Patterns = {
${entriesOf(subscriptions)}};
`;
}

function entriesOf(patternsByModule: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(patternsByModule)
    .map(([module, patterns]) => entryOf(module, patterns))
    .join('');
}

function entryOf(module: string, patterns: readonly string[]): string {
  const key = /^\w+$/.test(module) ? module : `'${module}'`;
  const items = patterns.map((pattern) => `'${pattern}'`);
  const line = `  ${key}: [${items.join(', ')}],`;
  if (line.length <= lineWidth) return `${line}\n`;
  return `  ${key}: [\n${items.map((item) => `    ${item},\n`).join('')}  ],\n`;
}
