import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { Configuration } from '#kernel/config';

export type HttpOptions = NonNullable<ConstructorParameters<typeof FastifyAdapter>[0]>;

/**
 * Defaults of every HTTP server. Sizes in bytes, times in milliseconds. Slow clients are disconnected: the request headers
 * must arrive within 10 s, the whole request within 30 s. A socket is closed after 60 s without traffic, or after 120 s
 * while a response is being sent, because Node.js then waits for a second timeout.
 */
const defaults = {
  bodyLimit: 16_384,
  requestTimeout: 30_000,
  connectionTimeout: 60_000,
  http: { headersTimeout: 10_000, connectionsCheckingInterval: 2_000 },
  keepAliveTimeout: 72_000,
  forceCloseConnections: 'idle',
  return503OnClosing: false,
  trustProxy: false,
} satisfies HttpOptions;

/** Static members that the root module of a hosted context may have. */
export interface RootModuleStatics {
  /** Problems of the configuration that prevent the process from serving. */
  readonly problemsPreventingStart?: (configuration: Configuration) => readonly string[];
  /** Options of the HTTP server of the process. */
  readonly serverOptions?: (configuration: Configuration) => HttpOptions;
}

/** Merges the defaults with the `serverOptions` of the hosted modules, which take precedence. */
export function httpOptions(hosted: readonly RootModuleStatics[], configuration: Configuration): HttpOptions {
  const overrides = hosted.map(
    (module) => module.serverOptions?.(configuration) as { readonly http?: object } | undefined,
  );
  const http = Object.assign({}, defaults.http, ...overrides.map((each) => each?.http));
  return Object.assign({}, defaults, ...overrides, { http });
}
