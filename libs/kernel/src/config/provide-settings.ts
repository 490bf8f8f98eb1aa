import type { Provider } from '@nestjs/common';
import { settingsOf } from './load-settings.js';
import type { SettingsClass } from './settings.js';

/** Providers that make settings classes injectable. */
export function provideSettings(...classes: SettingsClass[]): Provider[] {
  return classes.map((settings) => ({ provide: settings, useFactory: () => settingsOf(settings) }));
}
