import type { RequestListener } from 'node:http';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { settingsOf } from '#kernel/config';
import { GatewaySettings } from '../gateway.settings.js';
import { answerBrokenHttp } from './problems/client-error-handler.js';
import { guardedServer } from './admission/guarded-server.js';
import { limits } from './input/limits.js';
import { routableAddress } from './input/validate-url.js';
import { requestIdOf } from './headers/request-id.js';

type ServerOptions = NonNullable<ConstructorParameters<typeof FastifyAdapter>[0]>;

/** What has to be said when the HTTP server of an edge is made. Read after the settings are loaded. */
export function serverOptions(): ServerOptions {
  return {
    bodyLimit: limits.body,
    http: { requireHostHeader: false },
    genReqId: ({ headers }) => requestIdOf(headers),
    routerOptions: { maxParamLength: limits.path },
    trustProxy: settingsOf(GatewaySettings).trustedProxies ?? false,
    rewriteUrl: routableAddress,
    clientErrorHandler: answerBrokenHttp,
    serverFactory: (answer, options) => guardedServer(answer as RequestListener, options),
  };
}
