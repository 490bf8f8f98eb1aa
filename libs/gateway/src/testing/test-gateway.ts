import { Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { getPublicKeys, listRevocations, type PublicKeys } from '#contracts/auth';
import { Configuration, ConfigurationModule } from '#kernel/config';
import { AccessPolicy, MessageRouter, type OutgoingRequest } from '#kernel/messaging';
import { Metrics, ProcessState } from '#kernel/observability';
import { Registry } from '#registry';
import { httpOptions, type HttpOptions } from '#process';
import { GatewayModule } from '../gateway.module.js';
import { publishedKeys } from './access-tokens.js';

/** Stub handlers by pattern: each returns the response of a context or throws one of its failures. */
type StubHandlers = Record<string, (call: OutgoingRequest) => unknown>;

/** A gateway whose contexts are replaced by `handlers`. `calls` records every request that reaches a context. */
export interface TestGateway {
  readonly app: NestFastifyApplication;
  readonly calls: OutgoingRequest[];
  handlers: StubHandlers;
}

/** The variables that a gateway requires in production, where its settings have other defaults. */
export const productionEnvironment = {
  NODE_ENV: 'production',
  CURSOR_SECRET: 'k7m2px9rtqabcdefghjkmnpqrstuvwxy',
};

interface TestGatewayOptions {
  /** Environment variables, in addition to NODE_ENV=test. */
  readonly env?: Readonly<Record<string, string>>;
  readonly publicKeys?: () => PublicKeys;
  /** Plain Nest modules in the same process. */
  readonly modules?: readonly Type[];
  /** Defaults to the options of a real process. */
  readonly server?: HttpOptions;
}

export async function createTestGateway({
  env = {},
  publicKeys = () => publishedKeys,
  modules = [],
  server,
}: TestGatewayOptions = {}): Promise<TestGateway> {
  const configuration = new Configuration({ NODE_ENV: 'test', ...env });
  const calls: OutgoingRequest[] = [];
  const gateway = { calls, handlers: {} as StubHandlers };
  const contexts = {
    request: async (call: OutgoingRequest): Promise<unknown> => {
      if (call.pattern === getPublicKeys.pattern) return publicKeys();
      if (call.pattern === listRevocations.pattern) return { asOf: new Date().toISOString(), sessions: [] };
      calls.push(call);
      return gateway.handlers[call.pattern]?.(call);
    },
  };
  const app = await NestFactory.create<NestFastifyApplication>(
    processWith(contexts, configuration, modules),
    new FastifyAdapter(server ?? httpOptions([GatewayModule], configuration)),
    { logger: false, abortOnError: false },
  );
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return Object.assign(gateway, { app });
}

function processWith(
  contexts: { request(call: OutgoingRequest): Promise<unknown> },
  configuration: Configuration,
  modules: readonly Type[],
) {
  @Module({
    providers: [
      AccessPolicy,
      Metrics,
      { provide: Registry, useValue: new Registry('edge', ['gateway'], { inFlight: 0 }, new ProcessState()) },
      {
        provide: MessageRouter,
        useValue: new MessageRouter({ hosted: new Set(), local: contexts, remote: contexts }),
      },
    ],
    exports: [AccessPolicy, Metrics, MessageRouter, Registry],
  })
  class Messaging {}

  const imports = [
    ConfigurationModule.forProcess(configuration),
    { module: Messaging, global: true },
    GatewayModule,
    ...modules,
  ];
  return { module: class Process {}, imports };
}
