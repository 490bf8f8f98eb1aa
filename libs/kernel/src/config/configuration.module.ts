import { Module, type DynamicModule } from '@nestjs/common';
import { Configuration } from './configuration.js';

/** Provides the `Configuration` of an application. */
@Module({})
export class ConfigurationModule {
  static forProcess(configuration: Configuration): DynamicModule {
    return {
      module: ConfigurationModule,
      global: true,
      providers: [{ provide: Configuration, useValue: configuration }],
      exports: [Configuration],
    };
  }
}
