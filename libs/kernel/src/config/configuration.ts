import { ConfigError, type ConfigProblem } from './config-error.js';
import { variablesOf } from './env.js';
import type { Environment } from './mode.js';
import { readSettings } from './read-settings.js';
import { declaredSettings, type SettingsClass } from './settings.js';

/** The settings of one application, read from environment variables. */
export class Configuration {
  private readonly loaded = new Map<SettingsClass, object>();

  private readonly env: Environment;

  /** Copies `env`, so that later changes of it have no effect. */
  constructor(env: Environment = process.env) {
    this.env = { ...env };
  }

  /** Whether the variable is set to a non-empty value. */
  isSet(variable: string): boolean {
    return !!this.env[variable];
  }

  /** All problems of all declared settings classes. */
  problems(): ConfigProblem[] {
    return declaredSettings().flatMap(({ settings }) => readSettings(settings, this.env).problems);
  }

  /**
   * The frozen settings of a class, always the same instance.
   * @throws {ConfigError} if they are invalid
   */
  of<T extends object>(settingsClass: SettingsClass<T>): T {
    const cached = this.loaded.get(settingsClass);
    if (cached) return cached as T;
    const { settings, problems } = readSettings(settingsClass, this.env);
    if (problems.length > 0) throw new ConfigError(problems);
    this.loaded.set(settingsClass, settings);
    return settings;
  }

  /**
   * The valid properties of a class; invalid ones are undefined. For reporting further problems of an invalid configuration.
   */
  validPropertiesOf<T extends object>(settingsClass: SettingsClass<T>): Partial<T> {
    const { settings, problems } = readSettings(settingsClass, this.env);
    const invalid = new Set(problems.map(({ variable }) => variable));
    const valid = variablesOf(settingsClass.prototype).filter(({ name }) => !invalid.has(name));
    return Object.fromEntries(
      valid.map(({ property }) => [property, settings[property as keyof T]]),
    ) as Partial<T>;
  }
}
