import { Module, type DynamicModule } from '@nestjs/common';
import { Logger as NestLogger, type PinoLogger } from 'nestjs-pino';
import type { Logger } from 'pino';
import { Configuration } from '#kernel/config';
import { Metrics } from './metrics.js';
import { PROCESS_LOGGER, createProcessLogger } from './process-logger.js';
import { REQUEST_CONTEXT, type RequestContext } from './request-context.js';
import { RequestInstrumentation } from './request-instrumentation.js';
import { TRACING, provideTracing } from './tracing/provide-tracing.js';

/**
 * Logs, metrics and traces of one application, and those of its HTTP requests. The application must activate the logger:
 * `app.useLogger(app.get(Logger))`. Nest's `Logger` is static: in a process with several applications, lines that are
 * written with `new Logger()` go to the logger that was activated last.
 */
@Module({})
export class ObservabilityModule {
  static forProcess(name: string, context: RequestContext = {}): DynamicModule {
    return {
      module: ObservabilityModule,
      global: true,
      providers: [
        Metrics,
        provideTracing(name, context),
        {
          provide: PROCESS_LOGGER,
          useFactory: (configuration: Configuration) => createProcessLogger(name, configuration, context),
          inject: [Configuration],
        },
        {
          provide: NestLogger,
          // Not nestjs-pino's module, whose logger is shared by all applications of a process.
          useFactory: (logger: Logger) =>
            new NestLogger(logger as unknown as PinoLogger, { renameContext: 'source' }),
          inject: [PROCESS_LOGGER],
        },
        { provide: REQUEST_CONTEXT, useValue: context },
        RequestInstrumentation,
      ],
      exports: [Metrics, TRACING, PROCESS_LOGGER, NestLogger],
    };
  }
}
