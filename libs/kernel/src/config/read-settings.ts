import { validateSync } from 'class-validator';
import type { ConfigProblem } from './config-error.js';
import { defaultOf, variablesOf, type Variable } from './env.js';
import { modeOf, type Environment } from './mode.js';
import { mask } from './print-without-secrets.js';
import type { SettingsClass } from './settings.js';

export interface Reading<T> {
  readonly settings: T;
  readonly problems: readonly ConfigProblem[];
}

/** Reads one class from the environment. The settings are good for use only when there are no problems. */
export function readSettings<T extends object>(declared: SettingsClass<T>, env: Environment): Reading<T> {
  const settings = new declared();
  const inputs = variablesOf(declared.prototype).map((variable) => inputOf(variable, env));
  for (const { variable, value } of inputs) {
    // A secret is not enumerable, so that copies and loops leave it behind.
    Object.defineProperty(settings, variable.property, { value, enumerable: !variable.secret });
  }
  const refusals = refusalsOf(settings);
  const problems = inputs.flatMap((input) => problemOf(input, refusals.get(input.variable.property) ?? []));
  return { settings: Object.freeze(settings), problems };
}

interface Input {
  readonly variable: Variable;
  /** Undefined when unset or empty. */
  readonly given: string | undefined;
  /** Undefined when there is none, or the text is not of the declared type. */
  readonly value: unknown;
}

function inputOf(variable: Variable, env: Environment): Input {
  const given = env[variable.name] || undefined;
  const value = given === undefined ? defaultOf(variable, modeOf(env)) : variable.kind.parse(given);
  return { variable, given, value };
}

function problemOf({ variable, given, value }: Input, refusals: readonly string[]): ConfigProblem[] {
  const { name, kind, optional, secret } = variable;
  const problem = (wrong: string, expected: readonly string[]): ConfigProblem[] => [
    { variable: name, wrong, given: shown(given, secret), expected: expected.join(', ') },
  ];
  if (value === undefined) {
    if (given !== undefined) return problem(`is not ${kind.name}`, [kind.name, ...refusals]);
    return optional ? [] : problem('is missing', [kind.name, ...refusals]);
  }
  if (refusals.length === 0) return [];
  return problem(given === undefined ? 'has an unacceptable default' : 'is not acceptable', refusals);
}

function shown(given: string | undefined, secret = false): string {
  if (given === undefined) return 'nothing';
  return secret ? mask : JSON.stringify(given);
}

/** By property, what its validators ask for and do not get; for an undefined value that is all they ask for. */
function refusalsOf(settings: object): ReadonlyMap<string, readonly string[]> {
  const errors = validateSync(settings, { forbidUnknownValues: false });
  return new Map(
    errors.map(({ property, constraints }) => [
      property,
      Object.values(constraints ?? {}).map((message) => requirement(message, property)),
    ]),
  );
}

/** "sweepMs must not be less than 1" → "not less than 1". */
function requirement(message: string, property: string): string {
  const words = message.startsWith(`${property} `) ? message.slice(property.length + 1) : message;
  return words.replace(/^(?:must|should) (not )?(?:be )?/, '$1');
}
