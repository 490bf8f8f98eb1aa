import type { IncomingHttpHeaders, RequestListener } from 'node:http';
import { Logger } from '@nestjs/common';
import { settingsOf } from '#kernel/config';
import { countTurnedAway, traceIdOf } from '#kernel/observability';
import { GatewaySettings } from '../../gateway.settings.js';
import { bareHeaders } from '../headers/common-headers.js';
import { crossOriginHeaders } from '../headers/cors.js';
import { Overloaded } from '../problems/edge-failures.js';
import { problemOf } from '../problems/problem.js';
import { requestIdOf } from '../headers/request-id.js';

/** Milliseconds. */
const toldEvery = 1_000;

const overloaded = new Overloaded({});
const problem = problemOf(overloaded, { instance: '', traceId: '' });
const overTcp = flat(bareHeaders(overloaded));
const overTls = flat(bareHeaders(overloaded, 'https'));

/** Answers 503, as any failure is answered, and logs no line for each but their number now and then. */
export function turningAway(): RequestListener {
  const logger = new Logger('Admission');
  const crossOrigin = crossOriginHeaders();
  const isBehindProxy = settingsOf(GatewaySettings).trustedProxies !== undefined;
  let untold = 0;
  const tell = (): void => {
    logger.warn(
      { requests: untold },
      `${untold} requests were turned away: enough others are being answered`,
    );
    untold = 0;
  };
  return ({ url = '', headers: sent }, response) => {
    if (untold === 0) setTimeout(tell, toldEvery).unref();
    untold += 1;
    countTurnedAway();
    const traceId = traceIdOf(sent['traceparent'] as string | undefined);
    const body = JSON.stringify({ ...problem, instance: url.split('?', 1)[0]!, traceId });
    const own = { 'x-request-id': requestIdOf(sent), 'content-length': String(Buffer.byteLength(body)) };
    const headers = isBehindProxy && usedTls(sent) ? overTls : overTcp;
    response.writeHead(503, [...headers, ...flat(crossOrigin(sent.origin)), ...flat(own)]).end(body);
  };
}

/** As the last proxy says. Whoever makes it up without one is told to use TLS, and nobody else is. */
function usedTls(sent: IncomingHttpHeaders): boolean {
  return /(?:^|,)\s*https\s*$/.test(String(sent['x-forwarded-proto']));
}

/** As Node.js has the least to do with. */
function flat(fields: Readonly<Record<string, string>>): string[] {
  return Object.entries(fields).flat();
}
