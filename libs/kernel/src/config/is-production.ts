import type { Configuration } from './configuration.js';
import { ProcessSettings } from './process-settings.js';

/** Whether NODE_ENV is `production`. False if it is invalid, which prevents the startup. */
export function isProduction(configuration: Configuration): boolean {
  return configuration.validPropertiesOf(ProcessSettings).mode === 'production';
}
