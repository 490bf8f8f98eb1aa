import { readFileSync } from 'node:fs';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** Arguments that an npm script passes to node, without its build step. */
export function argumentsOf(script: string): string[] {
  const [, args] = /^(?:node --run build && )?node (.+)$/.exec(scripts[script]!)!;
  return args!.split(' ');
}
