export { ConfigError, describeProblem, type ConfigProblem } from './config-error.js';
export { describeSettings, type LibDescription, type VariableDescription } from './describe-settings.js';
export { Env, isPerMode, type DefaultPerMode, type SettingValue } from './env.js';
export { loadSettings, settingsOf, validSettingsOf } from './load-settings.js';
export { modes, type Mode } from './mode.js';
export { OperatorError } from './operator-error.js';
export { ProcessSettings } from './process-settings.js';
export { provideSettings } from './provide-settings.js';
export { Settings, type SettingsClass } from './settings.js';
