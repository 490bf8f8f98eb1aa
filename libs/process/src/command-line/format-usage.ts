import type { CommandLine, OptionDeclaration } from './declaration.js';
import { commandWith } from './usage-error.js';

type Rows = readonly (readonly [term: string, description: string])[];

/** The usage of a program: purpose, forms, options with defaults, environment variables and an example. */
export function formatUsage({
  command,
  purpose,
  options,
  forms = [formOf(Object.entries(options))],
  positionals = {},
  environment = {},
  example,
}: CommandLine): string {
  const optionRows = Object.entries(options).map(rowOf);
  const sections = [
    ['Usage', forms.map((form) => `  ${commandWith(command, form)}`).join('\n')],
    ['Arguments', table(Object.entries(positionals))],
    ['Options', table([...optionRows, ['-h, --help', 'Prints this text.']])],
    ['Environment variables', table(Object.entries(environment))],
    ['Example', `  ${commandWith(command, example)}`],
  ].filter(([, text]) => text !== '');
  return `${[purpose, ...sections.map(([title, text]) => `${title}:\n${text}`)].join('\n\n')}\n`;
}

function formOf(options: readonly (readonly [string, OptionDeclaration])[]): string {
  return options
    .map(([name, option]) => {
      const form = `${termOf(name, option)}${option.multiple ? ' …' : ''}`;
      return option.required ? form : `[${form}]`;
    })
    .join(' ');
}

function rowOf([name, option]: readonly [string, OptionDeclaration]): readonly [string, string] {
  const { description, default: value } = option;
  const isShown = typeof value === 'string';
  return [termOf(name, option), isShown ? `${description} Default: ${value}.` : description];
}

function termOf(name: string, { type, value = '<value>' }: OptionDeclaration): string {
  return type === 'string' ? `--${name} ${value}` : `--${name}`;
}

function table(rows: Rows): string {
  const width = Math.max(0, ...rows.map(([term]) => term.length));
  return rows.map(([term, description]) => `  ${term.padEnd(width)}  ${description}`).join('\n');
}
