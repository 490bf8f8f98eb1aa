import { Global, Logger, Module, type INestMicroservice, type Type } from '@nestjs/common';
import { MetadataScanner } from '@nestjs/core';
import { PATTERN_EXTRAS_METADATA, PATTERN_METADATA } from '@nestjs/microservices/constants.js';
import { Test } from '@nestjs/testing';
import { ContractsModule } from '../api/contracts.module.js';
import type { HandlerServer } from '../dispatch/handler-server.js';
import { MessageRouter } from '../transport/message-router.js';
import { CallLog } from './call-log.js';
import { shop } from './sample.contracts.js';

/** Context → its controllers. */
export type HostedControllers = Readonly<Record<string, readonly Type[]>>;

/** Starts a Nest microservice with these controllers and `server` as its transport strategy. */
export async function startMicroservice(
  hosted: HostedControllers,
  server: HandlerServer,
  router: MessageRouter,
  callLog: CallLog,
): Promise<INestMicroservice> {
  const providers = [
    { provide: MessageRouter, useValue: router },
    { provide: CallLog, useValue: callLog },
  ];
  @Global()
  @Module({ providers, exports: providers.map(({ provide }) => provide) })
  class ProcessModule {}

  const controllers = Object.entries(hosted).flatMap(([context, types]) =>
    types.map((type) => addHandlerMetadata(type, context)),
  );
  const imports = [ProcessModule, ContractsModule.for(shop)];
  const testing = await Test.createTestingModule({ imports, controllers }).compile();
  const app = testing.createNestMicroservice({ strategy: server });
  Logger.overrideLogger(false);
  await app.listen();
  return app;
}

/** Adds the context and name of each handler to its metadata. */
function addHandlerMetadata(controller: Type, context: string): Type {
  const prototype = controller.prototype as Record<string, object>;
  for (const method of new MetadataScanner().getAllMethodNames(prototype)) {
    const handler = prototype[method]!;
    if (!Reflect.hasMetadata(PATTERN_METADATA, handler)) continue;
    const extras = (Reflect.getMetadata(PATTERN_EXTRAS_METADATA, handler) ?? {}) as object;
    const name = `${controller.name}.${method}`;
    Reflect.defineMetadata(PATTERN_EXTRAS_METADATA, { ...extras, context, name }, handler);
  }
  return controller;
}
