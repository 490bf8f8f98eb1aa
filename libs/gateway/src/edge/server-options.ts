import type { RequestListener } from 'node:http';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { settingsOf } from '#kernel/config';
import { GatewaySettings } from '../gateway.settings.js';
import { clientErrorHandler } from './problems/client-error-handler.js';
import { createLoadSheddingServer } from './admission/load-shedding-server.js';
import { limits } from './input/limits.js';
import { rewriteInvalidUrl } from './input/validate-url.js';
import { requestIdOf } from './headers/request-id.js';

type ServerOptions = NonNullable<ConstructorParameters<typeof FastifyAdapter>[0]>;

/** Options for the Fastify adapter of a process that hosts the gateway. Must be called after the settings are loaded. */
export function serverOptions(): ServerOptions {
  return {
    bodyLimit: limits.bodyBytes,
    http: { requireHostHeader: false },
    genReqId: ({ headers }) => requestIdOf(headers),
    routerOptions: { maxParamLength: limits.pathLength },
    trustProxy: settingsOf(GatewaySettings).trustedProxies ?? false,
    rewriteUrl: rewriteInvalidUrl,
    clientErrorHandler,
    serverFactory: (handler, options) => createLoadSheddingServer(handler as RequestListener, options),
  };
}
