import { ModulesContainer, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { loadSettings, settingsOf } from '#kernel/config';
import {
  Dispatcher,
  EventPublisher,
  InProcessServer,
  MessageRouter,
  MessagingSettings,
  RedisTransport,
  traceMessages,
} from '#kernel/messaging';
import { startTracing, tracing } from '#kernel/observability';
import { BootError } from './boot-error.js';
import { httpOptions } from './http-options.js';
import { labelHandlers, type LabelledHandlers } from './label-handlers.js';
import { planProcess, type HostedModules, type ProcessPlan } from './process-plan.js';
import { ProcessModule } from './process.module.js';
import { TopologySettings } from './topology.settings.js';

export interface CreatedProcess {
  readonly app: NestFastifyApplication;
  readonly plan: ProcessPlan;
  readonly handlers: LabelledHandlers;
  /** Contexts this process calls and does not host. */
  readonly remote: readonly string[];
}

/**
 * Builds a process from what it hosts; nothing listens yet.
 * @throws BootError listing everything that keeps it from starting
 * @throws ConfigError listing every setting that is not valid
 */
export async function createProcess(name: string, modules: HostedModules): Promise<CreatedProcess> {
  loadSettings();
  const { plan, problems } = planProcess(name, modules, settingsOf(TopologySettings).remote);
  if (Object.keys(plan.modules).length === 0) throw new BootError(name, problems);
  await startTracing(name);
  const app = await NestFactory.create<NestFastifyApplication>(
    ProcessModule.host(plan),
    new FastifyAdapter(httpOptions(Object.values(plan.modules))),
    { bufferLogs: true, abortOnError: false },
  );
  app.useLogger(app.get(Logger));
  const handlers = labelHandlers(plan, app.get(ModulesContainer));
  const remote = app.get(MessageRouter).remoteContexts();
  const found = [...problems, ...handlers.problems, ...unreachable(remote)];
  if (found.length > 0) throw new BootError(name, found);
  connectTransports(app);
  trace(app);
  return { app, plan, handlers, remote };
}

function unreachable(remote: readonly string[]): string[] {
  if (settingsOf(MessagingSettings).redisUrl) return [];
  return remote.map(
    (context) => `${context} is remote, but there is no transport to reach it: set REDIS_URL.`,
  );
}

function connectTransports(app: NestFastifyApplication): void {
  const redis = app.get<RedisTransport | null>(RedisTransport);
  const strategies = [app.get(InProcessServer), ...(redis ? [redis.server] : [])];
  for (const strategy of strategies) app.connectMicroservice({ strategy }, { inheritAppConfig: true });
}

function trace(app: NestFastifyApplication): void {
  const recorder = tracing();
  if (!recorder) return;
  const [router, dispatcher, publisher] = [
    app.get(MessageRouter),
    app.get(Dispatcher),
    app.get(EventPublisher),
  ];
  traceMessages({ router, dispatcher, publisher }, recorder);
}
