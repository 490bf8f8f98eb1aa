import { ConfigError } from './config-error.js';
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
