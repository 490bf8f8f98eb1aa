import { validateSync } from 'class-validator';
import type { ConfigProblem } from './config-error.js';
import { defaultOf, variablesOf, type Variable } from './env.js';
import { modeOf, type Environment } from './mode.js';
import type { SettingsClass } from './settings.js';

export interface SettingsResult<T> {
  readonly settings: T;
  readonly problems: readonly ConfigProblem[];
}

/** Reads one settings class from the environment. The settings may be used only if there are no problems. */
export function readSettings<T extends object>(
  settingsClass: SettingsClass<T>,
  env: Environment,
): SettingsResult<T> {
  const settings = new settingsClass();
  const inputs = variablesOf(settingsClass.prototype).map((variable) => inputOf(variable, env));
  for (const { variable, value } of inputs) {
    // Secrets are hidden getters, which neither JSON.stringify, util.inspect, spreads nor loops read.
    const property = variable.secret ? { get: () => value } : { value, enumerable: true };
    Object.defineProperty(settings, variable.property, property);
  }
  const violations = violationsOf(settings);
  const problems = inputs.flatMap((input) => problemOf(input, violations.get(input.variable.property) ?? []));
  return { settings: Object.freeze(settings), problems };
}

interface Input {
  readonly variable: Variable;
  /** Undefined if unset or empty. */
  readonly given: string | undefined;
  /** The parsed text or, if none is given, the default. Undefined if the text does not parse as the declared type. */
  readonly value: unknown;
}

function inputOf(variable: Variable, env: Environment): Input {
  const given = env[variable.name] || undefined;
  const value = given === undefined ? defaultOf(variable, modeOf(env)) : variable.kind.parse(given);
  return { variable, given, value };
}

function problemOf({ variable, given, value }: Input, violations: readonly string[]): ConfigProblem[] {
  const { name, kind, optional, secret } = variable;
  const problem = (reason: string, expected: readonly string[]): ConfigProblem[] => [
    { variable: name, reason, given: formatGiven(given, secret), expected: formatExpected(expected) },
  ];
  if (value === undefined) {
    if (given !== undefined) return problem(`is not ${kind.name}`, [kind.name, ...violations]);
    return optional ? [] : problem('is missing', [kind.name, ...violations]);
  }
  if (violations.length === 0) return [];
  return problem(given === undefined ? 'has an unacceptable default' : 'is not acceptable', violations);
}

function formatGiven(given: string | undefined, secret = false): string {
  if (given === undefined) return 'nothing';
  return secret ? '***' : JSON.stringify(withoutCredentials(given));
}

/** Hides everything before the last `@`, because the text may be a URL with a password, also if it is malformed. */
function withoutCredentials(given: string): string {
  return given.replace(/^.*@/s, '***@');
}

/** Combines the requirements of an integer: "an integer from 0 to 65535". */
function formatExpected(requirements: readonly string[]): string {
  const [min, max] = ['not less than ', 'not greater than '].map((prefix) =>
    requirements.find((each) => each.startsWith(prefix))?.slice(prefix.length),
  );
  const isRange = requirements.includes('an integer number') && min !== undefined && max !== undefined;
  return isRange ? `an integer from ${min} to ${max}` : requirements.join(', ');
}

/** The violated requirements by property; for an undefined value, all requirements. */
function violationsOf(settings: object): ReadonlyMap<string, readonly string[]> {
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
