import type { IncomingHttpHeaders, RequestListener } from 'node:http';
import { Logger } from '@nestjs/common';
import type { Configuration } from '#kernel/config';
import { traceIdOf } from '#kernel/observability';
import { statusOf, problemOf } from '#process';
import { GatewaySettings } from '../../gateway.settings.js';
import { headersWithoutFastify } from '../headers/common-headers.js';
import { corsHeadersWithoutFastify } from '../headers/cors.js';
import { Overloaded } from '../problems/edge-failures.js';
import { requestIdOf } from '../headers/request-id.js';
import { limits } from '../input/limits.js';

const logIntervalMs = 1_000;

const overloaded = new Overloaded({});
const problem = problemOf(overloaded, { status: statusOf(overloaded), instance: '', traceId: '' });
const httpHeaders = flat(headersWithoutFastify(overloaded));
const httpsHeaders = flat(headersWithoutFastify(overloaded, 'https'));

/**
 * Returns a listener that responds 503 with the same headers and problem body as any other failure, without Fastify. It
 * calls `onRejected` for each request and logs their number at most once per second.
 */
export function rejectOverload(configuration: Configuration, onRejected: () => void): RequestListener {
  const logger = new Logger('Admission');
  const corsHeaders = corsHeadersWithoutFastify(configuration);
  const isBehindProxy = configuration.of(GatewaySettings).trustedProxies !== undefined;
  let unlogged = 0;
  const log = (): void => {
    logger.warn({ requests: unlogged }, `Shed ${unlogged} requests: concurrency limit reached`);
    unlogged = 0;
  };
  return ({ url = '', headers: requestHeaders }, response) => {
    if (unlogged === 0) setTimeout(log, logIntervalMs).unref();
    unlogged += 1;
    onRejected();
    const traceId = traceIdOf(requestHeaders['traceparent'] as string | undefined);
    const instance = url.split('?', 1)[0]!.slice(0, limits.pathLength);
    const body = JSON.stringify({ ...problem, instance, traceId });
    const own = {
      'x-request-id': requestIdOf(requestHeaders),
      'content-length': String(Buffer.byteLength(body)),
    };
    const headers = isBehindProxy && usedTls(requestHeaders) ? httpsHeaders : httpHeaders;
    response
      .writeHead(503, [...headers, ...flat(corsHeaders(requestHeaders.origin)), ...flat(own)])
      .end(body);
  };
}

/**
 * Whether the proxy nearest to the gateway received the request over TLS. A client that forges the header only causes
 * HSTS for itself.
 */
function usedTls(headers: IncomingHttpHeaders): boolean {
  return /(?:^|,)\s*https\s*$/.test(String(headers['x-forwarded-proto']));
}

/** Alternating names and values, the cheapest form for `writeHead`. */
function flat(headers: Readonly<Record<string, string>>): string[] {
  return Object.entries(headers).flat();
}
