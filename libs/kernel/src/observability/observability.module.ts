import { Module, type DynamicModule } from '@nestjs/common';
import { Logger as NestLogger, type PinoLogger } from 'nestjs-pino';
import type { Logger } from 'pino';
import { Configuration } from '#kernel/config';
import { Metrics } from './metrics.js';
import { PROCESS_LOGGER, createProcessLogger } from './process-logger.js';
import { SCOPE_READER, type ScopeReader } from './scope-reader.js';
import { RequestInstrumentation } from './request-instrumentation.js';
import { TRACING, provideTracing } from './tracing/provide-tracing.js';

/**
 * Logs, metrics and traces of one application, and those of its HTTP requests. The application must activate the logger:
 * `app.useLogger(app.get(Logger))`. Nest's `Logger` is static: in a process with several applications, lines that are
 * written with `new Logger()` go to the logger that was activated last.
 */
@Module({})
export class ObservabilityModule {
  static forProcess(name: string, scope: ScopeReader = {}): DynamicModule {
    return {
      module: ObservabilityModule,
      global: true,
      providers: [
        Metrics,
        provideTracing(name, scope),
        {
          provide: PROCESS_LOGGER,
          useFactory: (configuration: Configuration) => createProcessLogger(name, configuration, scope),
          inject: [Configuration],
        },
        {
          provide: NestLogger,
          // Not nestjs-pino's module, whose logger is shared by all applications of a process.
          useFactory: (logger: Logger) =>
            new NestLogger(logger as unknown as PinoLogger, { renameContext: 'source' }),
          inject: [PROCESS_LOGGER],
        },
        { provide: SCOPE_READER, useValue: scope },
        RequestInstrumentation,
      ],
      exports: [Metrics, TRACING, PROCESS_LOGGER, NestLogger],
    };
  }
}
