import { Module, type DynamicModule } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { LoggerModule } from 'nestjs-pino';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { processLogger } from './process-logger.js';
import { RequestLog } from './request-log.js';
import { LastSpans } from './tracing/last-spans.js';

/**
 * Carries what is logged through Nest, and one line per HTTP request, into the process's logger. The app still has
 * to take it: `app.useLogger(app.get(Logger))`.
 */
@Module({})
export class ObservabilityModule {
  static forProcess(name: string): DynamicModule {
    return {
      module: ObservabilityModule,
      global: true,
      // No routes: nestjs-pino only translates, its own request log is not used.
      imports: [
        LoggerModule.forRoot({
          pinoHttp: { logger: processLogger(name) },
          forRoutes: [],
          renameContext: 'source',
        }),
      ],
      providers: [
        LastSpans,
        {
          provide: RequestLog,
          inject: [HttpAdapterHost],
          useFactory: (host: HttpAdapterHost<FastifyAdapter>) => new RequestLog(name, host),
        },
      ],
    };
  }
}
