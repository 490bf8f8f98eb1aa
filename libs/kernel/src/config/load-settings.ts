import { ConfigError } from './config-error.js';
import { variablesOf } from './env.js';
import type { Environment } from './mode.js';
import { readSettings } from './read-settings.js';
import { declaredSettings, type SettingsClass } from './settings.js';

let environment: Environment = process.env;
let loaded = new Map<SettingsClass, object>();

/**
 * Reads all declared settings classes and replaces those loaded before.
 * @throws {ConfigError} listing all problems of all classes; the settings loaded before remain in use.
 */
export function loadSettings(env: Environment = process.env): void {
  const results = declaredSettings().map(({ settings }) => ({
    settingsClass: settings,
    ...readSettings(settings, env),
  }));
  const problems = results.flatMap((result) => result.problems);
  if (problems.length > 0) throw new ConfigError(problems);
  environment = env;
  loaded = new Map(results.map(({ settingsClass, settings }) => [settingsClass, settings]));
}

/**
 * The valid properties of a settings class; invalid ones are undefined. Does not load the class. For reporting further
 * problems when the configuration is invalid.
 */
export function validSettingsOf<T extends object>(
  settingsClass: SettingsClass<T>,
  env: Environment = process.env,
): Partial<T> {
  const { settings, problems } = readSettings(settingsClass, env);
  const invalid = new Set(problems.map(({ variable }) => variable));
  const valid = variablesOf(settingsClass.prototype).filter(({ name }) => !invalid.has(name));
  return Object.fromEntries(
    valid.map(({ property }) => [property, settings[property as keyof T]]),
  ) as Partial<T>;
}

/**
 * The frozen settings of a class. A class that is not loaded yet is read from the environment last loaded.
 * @throws {ConfigError} if it has to be read and is invalid.
 */
export function settingsOf<T extends object>(settingsClass: SettingsClass<T>): T {
  const cached = loaded.get(settingsClass);
  if (cached) return cached as T;
  const { settings, problems } = readSettings(settingsClass, environment);
  if (problems.length > 0) throw new ConfigError(problems);
  loaded.set(settingsClass, settings);
  return settings;
}
