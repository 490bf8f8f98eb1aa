import type { RequestListener } from 'node:http';
import { limitPasswordRequests } from '../accounts/limit-password-requests.js';
import { GatewaySettings } from '../gateway.settings.js';
import { createLoadSheddingServer } from './admission/load-shedding-server.js';
import { reacquireSlotAfterBody, releaseSlotOfClosedConnection } from './admission/limit-concurrency.js';
import { addCommonHeaders } from './headers/common-headers.js';
import { compressResponses } from './headers/compress-responses.js';
import { enableCors } from './headers/cors.js';
import { etagPerEncoding } from './headers/etag-per-encoding.js';
import { requestIdOf } from './headers/request-id.js';
import { addResponseHooks } from './headers/response-hooks.js';
import { trustedProxies } from './headers/trusted-proxies.js';
import { suppressHeadBodies } from './headers/suppress-head-bodies.js';
import { setCursorCipher } from './input/encrypted-cursor.js';
import { addJsonBodyReader } from './input/json-body.js';
import { limits } from './input/limits.js';
import { requireHostHeader } from './input/require-host-header.js';
import { rewriteInvalidUrl } from './input/validate-url.js';
import { clientErrorHandler } from './problems/client-error-handler.js';
import { openRequestScope } from './routing/open-request-scope.js';
import type { Stage } from './stage.js';

/**
 * The stages of the edge in installation order; hooks of the same type run in this order for each request. Between
 * the phases `body` and `response`, Nest runs the route declared with `@MessageRoute`: `BearerGuard` checks the access,
 * `bindRequest` parses and validates the payload, the controller sends the message, and `ProblemFilter` converts an
 * error of any stage to a response.
 */
export const pipeline: readonly Stage[] = [
  {
    name: 'malformed-http',
    phase: 'connection',
    options: () => ({ clientErrorHandler }),
  },
  {
    /** Runs before Fastify creates a request. */
    name: 'load-shedding',
    phase: 'connection',
    options: (configuration) => ({
      serverFactory: (handler, options) =>
        createLoadSheddingServer(configuration, handler as RequestListener, options),
    }),
  },
  {
    name: 'trusted-proxies',
    phase: 'headers',
    options: (configuration) => ({
      trustProxy: trustedProxies(configuration.of(GatewaySettings).trustedProxies),
    }),
  },
  {
    name: 'request-id',
    phase: 'headers',
    options: () => ({ genReqId: ({ headers }) => requestIdOf(headers) }),
  },
  {
    name: 'url-validation',
    phase: 'headers',
    options: () => ({
      rewriteUrl: rewriteInvalidUrl,
      routerOptions: { maxParamLength: limits.pathLength },
    }),
  },
  {
    name: 'common-headers',
    phase: 'headers',
    install: addCommonHeaders,
  },
  {
    /** Responds to preflights, which no later stage may reject. */
    name: 'cors',
    phase: 'headers',
    install: enableCors,
  },
  {
    name: 'host-header-check',
    phase: 'headers',
    options: () => ({ http: { requireHostHeader: false } }),
    install: requireHostHeader,
  },
  {
    /** Before the rate limit, which counts requests with a known key per account. */
    name: 'api-key-cache',
    phase: 'headers',
    install: (server, { apiKeys }) => apiKeys.attachCachedTokens(server),
  },
  {
    name: 'rate-limit',
    phase: 'headers',
    install: (server, { rateLimiter }) => rateLimiter.install(server),
  },
  {
    /** After the rate limit, which also counts the requests that this stage rejects. */
    name: 'password-request-limit',
    phase: 'headers',
    install: limitPasswordRequests,
  },
  {
    /** After the rate limit, so that requests with unknown keys do not flood auth. */
    name: 'api-key-exchange',
    phase: 'headers',
    install: (server, { apiKeys }) => apiKeys.attachExchangedTokens(server),
  },
  {
    name: 'request-scope',
    phase: 'headers',
    install: openRequestScope,
  },
  {
    /** Receives the body as bytes. For a route with `@MessageRoute`, it is parsed after the access check. */
    name: 'body-reading',
    phase: 'body',
    options: () => ({ bodyLimit: limits.bodyBytes }),
    install: addJsonBodyReader,
  },
  {
    /** Cursors are decrypted when the query is parsed, and encrypted when the response is serialised. */
    name: 'cursor-encryption',
    phase: 'body',
    install: setCursorCipher,
  },
  {
    /** Each request holds a slot of `load-shedding`, except while its body is being received. */
    name: 'slot-reacquisition',
    phase: 'body',
    install: reacquireSlotAfterBody,
  },
  {
    /** Lets `ProblemFilter` distinguish 405 from 404. */
    name: 'route-table',
    phase: 'response',
    install: (server, { routes }) => void server.addHook('onRoute', (route) => routes.add(route)),
  },
  {
    name: 'response-headers',
    phase: 'response',
    install: (server) => void server.addHook('onRoute', addResponseHooks),
  },
  {
    name: 'compression',
    phase: 'response',
    install: compressResponses,
  },
  {
    name: 'etag-per-encoding',
    phase: 'response',
    install: etagPerEncoding,
  },
  {
    /** After the stages that derive headers from the body. */
    name: 'head-body-suppression',
    phase: 'response',
    install: suppressHeadBodies,
  },
  {
    /** When the work for a client that has disconnected ends: no response head is written, which would release the slot. */
    name: 'slot-release-on-disconnect',
    phase: 'response',
    install: releaseSlotOfClosedConnection,
  },
];
