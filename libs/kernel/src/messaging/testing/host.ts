import { Global, Logger, Module, type INestMicroservice, type Type } from '@nestjs/common';
import { MetadataScanner } from '@nestjs/core';
import { PATTERN_EXTRAS_METADATA, PATTERN_METADATA } from '@nestjs/microservices/constants.js';
import { Test } from '@nestjs/testing';
import { ContractsModule } from '../api/contracts.module.js';
import type { HandlerServer } from '../dispatch/handler-server.js';
import { MessageRouter } from '../transport/message-router.js';
import { Journal } from './journal.js';
import { kiosk } from './kiosk.contract.js';

/** Context → its controllers. */
export type Hosted = Readonly<Record<string, readonly Type[]>>;

/** Starts a Nest application that answers on `server`. */
export async function host(
  hosted: Hosted,
  server: HandlerServer,
  router: MessageRouter,
  journal: Journal,
): Promise<INestMicroservice> {
  const given = [
    { provide: MessageRouter, useValue: router },
    { provide: Journal, useValue: journal },
  ];
  @Global()
  @Module({ providers: given, exports: given.map(({ provide }) => provide) })
  class ProcessModule {}

  const controllers = Object.entries(hosted).flatMap(([context, each]) =>
    each.map((type) => label(type, context)),
  );
  const imports = [ProcessModule, ContractsModule.for(kiosk)];
  const testing = await Test.createTestingModule({ imports, controllers }).compile();
  const app = testing.createNestMicroservice({ strategy: server });
  Logger.overrideLogger(false);
  await app.listen();
  return app;
}

function label(controller: Type, context: string): Type {
  const prototype = controller.prototype as Record<string, object>;
  for (const method of new MetadataScanner().getAllMethodNames(prototype)) {
    const handler = prototype[method]!;
    if (!Reflect.hasMetadata(PATTERN_METADATA, handler)) continue;
    const declared = (Reflect.getMetadata(PATTERN_EXTRAS_METADATA, handler) ?? {}) as object;
    const name = `${controller.name}.${method}`;
    Reflect.defineMetadata(PATTERN_EXTRAS_METADATA, { ...declared, context, name }, handler);
  }
  return controller;
}
