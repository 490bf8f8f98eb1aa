import type { FastifyAdapter } from '@nestjs/platform-fastify';

export type HttpOptions = NonNullable<ConstructorParameters<typeof FastifyAdapter>[0]>;

/**
 * What every HTTP server of ours has in common. Sizes in bytes, times in milliseconds. Whoever sends or reads too slowly
 * is let go of: the head of a request has 10 s, all of it 30 s, and a socket on which nothing moves 60 s, or twice that
 * while an answer is on its way, as Node.js waits once more for who may still read.
 */
const shared = {
  bodyLimit: 1_048_576,
  requestTimeout: 30_000,
  connectionTimeout: 60_000,
  http: { headersTimeout: 10_000, connectionsCheckingInterval: 2_000 },
  keepAliveTimeout: 72_000,
  forceCloseConnections: 'idle',
  return503OnClosing: false,
  trustProxy: false,
} satisfies HttpOptions;

/** What the server needs for what it hosts: a hosted module's own wishes win. */
export function httpOptions(hosted: readonly { readonly serverOptions?: () => HttpOptions }[]): HttpOptions {
  const wishes = hosted.map((module) => module.serverOptions?.() as { readonly http?: object } | undefined);
  const http = Object.assign({}, shared.http, ...wishes.map((each) => each?.http));
  return Object.assign({}, shared, ...wishes, { http });
}
