import type { FactoryProvider } from '@nestjs/common';
import { Configuration } from './configuration.js';
import type { SettingsClass } from './settings.js';

/** Providers that make settings classes injectable. */
export function provideSettings(...classes: SettingsClass[]): FactoryProvider[] {
  return classes.map((settings) => ({
    provide: settings,
    useFactory: (configuration: Configuration) => configuration.of(settings),
    inject: [Configuration],
  }));
}
