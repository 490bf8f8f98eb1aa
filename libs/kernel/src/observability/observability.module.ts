import { Module, type DynamicModule } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { LoggerModule } from 'nestjs-pino';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { processLogger } from './process-logger.js';
import { RequestInstrumentation } from './request-instrumentation.js';
import { TracingShutdown } from './tracing/tracing-shutdown.js';

/**
 * Sends the logs of Nest, and one line per HTTP request, to the process's logger; metrics and traces of requests as well.
 * The app must activate the logger: `app.useLogger(app.get(Logger))`.
 */
@Module({})
export class ObservabilityModule {
  static forProcess(name: string): DynamicModule {
    return {
      module: ObservabilityModule,
      global: true,
      // No routes: nestjs-pino only adapts Nest's logger, its own request log is not used.
      imports: [
        LoggerModule.forRoot({
          pinoHttp: { logger: processLogger(name) },
          forRoutes: [],
          renameContext: 'source',
        }),
      ],
      providers: [
        TracingShutdown,
        {
          provide: RequestInstrumentation,
          inject: [HttpAdapterHost],
          useFactory: (host: HttpAdapterHost<FastifyAdapter>) => new RequestInstrumentation(name, host),
        },
      ],
    };
  }
}
