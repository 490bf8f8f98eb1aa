import { readFileSync } from 'node:fs';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

const buildAndRun = 'apps/tools/src/build/build-and-run.ts';

/** Arguments that an npm script passes to node, without its build step. */
export function argumentsOf(script: string): string[] {
  const [, args] = /^(?:node --run build && |exec )?node (.+)$/.exec(scripts[script]!)!;
  return args!.split(' ').filter((each) => each !== buildAndRun);
}
