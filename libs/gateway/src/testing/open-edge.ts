import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { getPublicKeys, listRevocations, type PublicKeys } from '#contracts/auth';
import { AccessGuard, MessageRouter, OpenTransactions, type OutgoingRequest } from '#kernel/messaging';
import { Registry } from '#kernel/registry';
import { httpOptions, type HttpOptions } from '#kernel/topology';
import { GatewayModule } from '../gateway.module.js';
import { publishedKeys } from './signed-in.js';

/** Answers a request as a context would: with a response, or by throwing one of its failures. */
export type Answers = Record<string, (call: OutgoingRequest) => unknown>;

/** The edge in front of contexts that are played by `answers`, by pattern. Every call is kept in `calls`. */
export interface OpenedEdge {
  readonly app: NestFastifyApplication;
  readonly calls: OutgoingRequest[];
  answers: Answers;
}

interface EdgeOptions {
  readonly publicKeys?: () => PublicKeys;
  /** Those of the process it is in, unless a spec is in a hurry. */
  readonly server?: HttpOptions;
}

export async function openEdge({
  publicKeys = () => publishedKeys,
  server = httpOptions([GatewayModule]),
}: EdgeOptions = {}): Promise<OpenedEdge> {
  const calls: OutgoingRequest[] = [];
  const edge = { calls, answers: {} as Answers };
  const contexts = {
    request: async (call: OutgoingRequest): Promise<unknown> => {
      if (call.pattern === getPublicKeys.pattern) return publicKeys();
      if (call.pattern === listRevocations.pattern) return { asOf: new Date().toISOString(), sessions: [] };
      calls.push(call);
      return edge.answers[call.pattern]?.(call);
    },
  };
  const app = await NestFactory.create<NestFastifyApplication>(
    processAround(contexts),
    new FastifyAdapter(server),
    { logger: false, abortOnError: false },
  );
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return Object.assign(edge, { app });
}

function processAround(contexts: { request(call: OutgoingRequest): Promise<unknown> }) {
  @Module({
    providers: [
      AccessGuard,
      OpenTransactions,
      { provide: Registry, useValue: new Registry('edge', ['gateway'], { inFlight: 0 }) },
      {
        provide: MessageRouter,
        inject: [OpenTransactions],
        useFactory: (transactions: OpenTransactions) =>
          new MessageRouter({ hosted: new Set(), local: contexts, remote: contexts }, transactions),
      },
    ],
    exports: [AccessGuard, MessageRouter, Registry],
  })
  class Carrier {}

  return { module: class Process {}, imports: [{ module: Carrier, global: true }, GatewayModule] };
}
