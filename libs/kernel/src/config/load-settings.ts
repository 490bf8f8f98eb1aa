import { ConfigError } from './config-error.js';
import { variablesOf } from './env.js';
import type { Environment } from './mode.js';
import { readSettings } from './read-settings.js';
import { declaredSettings, type SettingsClass } from './settings.js';

let environment: Environment = process.env;
let loaded = new Map<SettingsClass, object>();

/**
 * Reads every declared class at once and replaces what was loaded before.
 * @throws {ConfigError} listing all problems of all classes; what was loaded before then stays.
 */
export function loadSettings(env: Environment = process.env): void {
  const readings = declaredSettings().map(({ settings }) => ({
    declared: settings,
    ...readSettings(settings, env),
  }));
  const problems = readings.flatMap((reading) => reading.problems);
  if (problems.length > 0) throw new ConfigError(problems);
  environment = env;
  loaded = new Map(readings.map(({ declared, settings }) => [declared, settings]));
}

/**
 * What a class of settings holds as far as it is valid, without loading it: for telling what else is the matter
 * while something is. Everything that is not valid is undefined.
 */
export function validSettingsOf<T extends object>(
  declared: SettingsClass<T>,
  env: Environment = process.env,
): Partial<T> {
  const { settings, problems } = readSettings(declared, env);
  const bad = new Set(problems.map(({ variable }) => variable));
  const valid = variablesOf(declared.prototype).filter(({ name }) => !bad.has(name));
  return Object.fromEntries(
    valid.map(({ property }) => [property, settings[property as keyof T]]),
  ) as Partial<T>;
}

/**
 * The frozen settings of a class. One that was not loaded yet is read now, from the environment last loaded.
 * @throws {ConfigError} when it has to be read and is not valid.
 */
export function settingsOf<T extends object>(declared: SettingsClass<T>): T {
  const known = loaded.get(declared);
  if (known) return known as T;
  const { settings, problems } = readSettings(declared, environment);
  if (problems.length > 0) throw new ConfigError(problems);
  loaded.set(declared, settings);
  return settings;
}
