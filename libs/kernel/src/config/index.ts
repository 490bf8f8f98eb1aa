export { ConfigError, describeProblem, type ConfigProblem } from './config-error.js';
export {
  Env,
  defaultOf,
  isPerMode,
  variablesOf,
  type DefaultPerMode,
  type SettingValue,
  type Variable,
} from './env.js';
export { Configuration } from './configuration.js';
export { ConfigurationModule } from './configuration.module.js';
export { isProduction } from './is-production.js';
export { IsRandomSecret } from './is-random-secret.js';
export { modes, type Mode } from './mode.js';
export { OperatorError } from './operator-error.js';
export { ProcessSettings } from './process-settings.js';
export { provideSettings } from './provide-settings.js';
export { Settings, declaredSettings, type SettingsDeclaration, type SettingsClass } from './settings.js';
