import type { SystemDescription } from './system-description.js';

const lineWidth = 110;

/** The requests and subscriptions of each module, as TypeScript in the format of `oxfmt`. */
export function dependenciesFile({
  dependencies,
  subscriptions,
  httpRoutes,
}: Pick<SystemDescription, 'dependencies' | 'subscriptions' | 'httpRoutes'>): string {
  return `// Generated from the modules by \`npm run generate\`; do not edit.

type Patterns = Readonly<Record<string, readonly string[]>>;

/** The requests that each module sends to other contexts. A context rejects any other request of the module. */
export const dependencies: Patterns = {
${entriesOf(dependencies)}};

/**
 * The events that each module subscribes to. The publishing context keeps an event until all its subscribers have handled it.
 */
export const subscriptions: Patterns = {
${entriesOf(subscriptions)}};

/** By module: its HTTP routes, apart from those of the gateway, which forwards their requests to the process of the module. */
export const httpRoutes: Patterns = {${Object.keys(httpRoutes).length > 0 ? '\n' : ''}${entriesOf(httpRoutes)}};
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
