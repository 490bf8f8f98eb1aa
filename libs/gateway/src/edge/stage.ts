import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { Configuration } from '#kernel/config';
import type { TokenVerifier } from '#kernel/identity';
import type { ApiKeyExchange } from '../accounts/api-key-exchange.js';
import type { RateLimiter } from './admission/rate-limiter.js';
import type { RouteTable } from './routing/route-table.js';

export type ServerOptions = NonNullable<ConstructorParameters<typeof FastifyAdapter>[0]>;

/** In the order in which a request meets them. */
export const phases = ['connection', 'headers', 'body', 'response'] as const;

export interface StageServices {
  readonly configuration: Configuration;
  readonly routes: RouteTable;
  readonly rateLimiter: RateLimiter;
  readonly apiKeys: ApiKeyExchange;
  readonly tokens: TokenVerifier;
}

/** One step of configuring the server for every request, before and after Nest's route handlers. */
export interface Stage {
  readonly name: string;
  readonly phase: (typeof phases)[number];
  /** Options for the Fastify adapter, for what Fastify and Node do themselves. */
  readonly options?: (configuration: Configuration) => ServerOptions;
  /** Adds hooks to the server. Called before routes are added. */
  readonly install?: (server: FastifyInstance, services: StageServices) => void | Promise<void>;
}

export function serverOptionsOf(stages: readonly Stage[], configuration: Configuration): ServerOptions {
  return Object.assign({}, ...stages.map(({ options }) => options?.(configuration)));
}

/** Installs the stages in order: Fastify runs hooks of one kind in the order in which they were added. */
export async function installStages(
  stages: readonly Stage[],
  server: FastifyInstance,
  services: StageServices,
): Promise<void> {
  for (const { install } of stages) await install?.(server, services);
}
