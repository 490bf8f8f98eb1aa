export { ConfigError, type ConfigProblem } from './config-error.js';
export { describeSettings, type LibDescription, type VariableDescription } from './describe-settings.js';
export { Env, type DefaultPerMode, type EnvOptions, type SettingValue } from './env.js';
export { loadSettings, settingsOf } from './load-settings.js';
export type { Environment, Mode } from './mode.js';
export { ProcessSettings } from './process-settings.js';
export { provideSettings } from './provide-settings.js';
export { Settings, type SettingsClass } from './settings.js';
