import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import {
  Dispatcher,
  EventPublisher,
  InProcessServer,
  MessageRouter,
  RedisTransport,
  traceMessages,
} from '#kernel/messaging';
import { startTracing, tracing } from '#kernel/observability';
import { checkBoot, type CheckedBoot } from './check-boot.js';
import { httpOptions } from './http-options.js';
import type { HostedModules } from './process-plan.js';
import { ProcessModule } from './process.module.js';

export interface CreatedProcess extends CheckedBoot {
  readonly app: NestFastifyApplication;
}

/**
 * Creates the Nest application of a process without listening.
 * @throws BootError listing all problems that prevent the startup
 */
export async function createProcess(name: string, modules: HostedModules): Promise<CreatedProcess> {
  const checked = await checkBoot(name, modules);
  const { plan, remote } = checked;
  await startTracing(name);
  const app = await NestFactory.create<NestFastifyApplication>(
    ProcessModule.host(plan, remote),
    new FastifyAdapter(httpOptions(Object.values(plan.modules))),
    { bufferLogs: true, abortOnError: false },
  );
  app.useLogger(app.get(Logger));
  connectTransports(app);
  enableTracing(app);
  return { app, ...checked };
}

function connectTransports(app: NestFastifyApplication): void {
  const redis = app.get<RedisTransport | null>(RedisTransport);
  const strategies = [app.get(InProcessServer), ...(redis ? [redis.server] : [])];
  for (const strategy of strategies) app.connectMicroservice({ strategy }, { inheritAppConfig: true });
}

function enableTracing(app: NestFastifyApplication): void {
  const recorder = tracing();
  if (!recorder) return;
  const [router, dispatcher, publisher] = [
    app.get(MessageRouter),
    app.get(Dispatcher),
    app.get(EventPublisher),
  ];
  traceMessages({ router, dispatcher, publisher }, recorder);
}
