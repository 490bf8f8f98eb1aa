import { parseArgs } from 'node:util';
import type { CommandLine, OptionDeclarations } from './declaration.js';
import { formatUsage } from './format-usage.js';
import { optionKeptByNpm } from './option-kept-by-npm.js';
import { UsageError } from './usage-error.js';

const help = { type: 'boolean', short: 'h' } as const;

/**
 * Parses the arguments of this process. With `--help` or `-h`, prints the usage to stdout and exits with code 0.
 * @throws UsageError
 */
export function readCommandLine<O extends OptionDeclarations>(
  declared: CommandLine<O>,
  args = process.argv.slice(2),
) {
  if (requestsHelp(declared, args)) {
    process.stdout.write(formatUsage(declared));
    process.exit(0);
  }
  return parseCommandLine(declared, args);
}

/** @throws UsageError */
export function parseCommandLine<O extends OptionDeclarations>(
  { command, options, positionals }: CommandLine<O>,
  args: readonly string[],
  env = process.env,
) {
  const kept = command.startsWith('npm run ') && optionKeptByNpm(Object.keys(options), env);
  if (kept) throw new UsageError(command, `npm keeps --${kept} for itself: write it after --.`);
  const parsed = parseStrictly(command, options, positionals !== undefined, args);
  const values: Readonly<Record<string, unknown>> = parsed.values;
  const missing = Object.keys(options).find((name) => options[name]!.required && values[name] === undefined);
  if (missing !== undefined) throw new UsageError(command, `The option --${missing} is missing.`);
  return parsed;
}

function parseStrictly<O extends OptionDeclarations>(
  command: string,
  options: O,
  allowPositionals: boolean,
  args: readonly string[],
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals });
  } catch (error) {
    throw new UsageError(command, firstSentence((error as Error).message));
  }
}

/** Also among arguments that are not acceptable. */
function requestsHelp({ options }: CommandLine, args: readonly string[]): boolean {
  return parseArgs({ args: [...args], options: { ...options, help }, strict: false }).values['help'] === true;
}

/** Node.js adds advice about its own parser. */
function firstSentence(message: string): string {
  return `${message.split(/\.\s/, 1)[0]!.replace(/\.$/, '')}.`;
}
