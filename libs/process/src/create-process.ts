import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { describeContracts } from '#contracts/compatibility';
import { Configuration } from '#kernel/config';
import { InProcessServer } from '#kernel/messaging';
import { RedisTransport } from '#redis';
import { CompiledContracts } from '#registry';
import type { Type } from '@nestjs/common';
import { checkBoot, type BootOptions, type CheckedBoot } from './check-boot.js';
import { forwarding } from './http/forwarded-requests.js';
import { httpOptions } from './http/http-options.js';
import type { HostedModules } from './process-plan.js';
import { ProcessModule } from './process.module.js';
import { TopologySettings } from './topology.settings.js';

export interface CreateOptions extends BootOptions {
  readonly extensions?: readonly Type[] | undefined;
}

export interface CreatedProcess extends CheckedBoot {
  readonly contracts: CompiledContracts | undefined;
  readonly app: NestFastifyApplication;
}

/**
 * Creates the Nest application of a process without listening. `options`: also the dependencies and subscriptions that
 * all modules declare (generated). If absent, the hosted modules are not compared with them, and the process accepts no
 * request from others.
 * @throws BootError listing all problems that prevent the startup
 */
export async function createProcess(
  name: string,
  modules: HostedModules,
  configuration = new Configuration(),
  options: CreateOptions = {},
): Promise<CreatedProcess> {
  const checked = await checkBoot(name, modules, configuration, options);
  const contracts = compileContracts(configuration, options);
  const serverOptionSources = [
    ...(checked.contextsWithHttpRoutes.length > 0 ? [forwarding] : []),
    ...Object.values(checked.plan.modules),
  ];
  const app = await NestFactory.create<NestFastifyApplication>(
    ProcessModule.host(checked, configuration, options, options.extensions, contracts),
    new FastifyAdapter(httpOptions(serverOptionSources, configuration)),
    { bufferLogs: true, abortOnError: false },
  );
  app.useLogger(app.get(Logger));
  connectTransports(app);
  return { app, contracts, ...checked };
}

/** Undefined for a process that does not declare all contracts. */
function compileContracts(
  configuration: Configuration,
  { contracts, dependencies = {}, subscriptions = {} }: BootOptions,
): CompiledContracts | undefined {
  if (!contracts) return undefined;
  const description = describeContracts(contracts, dependencies, subscriptions);
  return new CompiledContracts(description, configuration.of(TopologySettings).contractCheck);
}

function connectTransports(app: NestFastifyApplication): void {
  const redis = app.get<RedisTransport | null>(RedisTransport);
  const strategies = [app.get(InProcessServer), ...(redis ? [redis.server] : [])];
  for (const strategy of strategies) app.connectMicroservice({ strategy }, { inheritAppConfig: true });
}
