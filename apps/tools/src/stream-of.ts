import { styleText } from 'node:util';

const colours = ['cyan', 'magenta', 'yellow', 'green', 'blue', 'red'] as const;
const given = new Map<string, (typeof colours)[number]>();

/** Writes a process's lines to the one log of all of them, behind its name in a colour of its own. */
export function streamOf(name: string): (line: string) => void {
  const [app = name] = name.split('-');
  const colour = given.get(app) ?? colours[given.size % colours.length]!;
  given.set(app, colour);
  const label = styleText(colour, name.padEnd(11));
  return (line) => void process.stdout.write(`${label} ${line}\n`);
}
