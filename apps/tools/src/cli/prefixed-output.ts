import { styleText } from 'node:util';

const colours = ['cyan', 'magenta', 'yellow', 'green', 'blue', 'red'] as const;
const assigned = new Map<string, (typeof colours)[number]>();

/** Returns a function that writes lines of a process to stdout, prefixed with its name in a colour per app. */
export function prefixedOutput(name: string): (line: string) => void {
  const [app = name] = name.split('-');
  const colour = assigned.get(app) ?? colours[assigned.size % colours.length]!;
  assigned.set(app, colour);
  const label = styleText(colour, name.padEnd(11));
  return (line) => void process.stdout.write(`${label} ${line}\n`);
}
