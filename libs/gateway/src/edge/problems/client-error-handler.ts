import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Failure } from '#contracts/definition';
import { traceIdOf } from '#kernel/observability';
import { statusOf, problemOf } from '#process';
import { headersWithoutFastify } from '../headers/common-headers.js';
import { HeadersTooLarge, MalformedRequest, RequestTimedOut } from './edge-failures.js';
import { requestIdOf } from '../headers/request-id.js';

/**
 * Fastify's `clientErrorHandler`: sends a problem for input that Node cannot parse as HTTP, and closes the connection.
 */
export function clientErrorHandler(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (socket.writable) socket.write(responseTo(failureFor(error)));
  socket.destroy(error);
}

function failureFor({ code }: NodeJS.ErrnoException): Failure {
  if (code === 'HPE_HEADER_OVERFLOW') return new HeadersTooLarge({});
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return new RequestTimedOut({});
  return new MalformedRequest({});
}

function responseTo(failure: Failure): string {
  const traceId = traceIdOf(undefined);
  const problem = problemOf(failure, { status: statusOf(failure), instance: '', traceId });
  const body = JSON.stringify(problem);
  const headers = {
    ...headersWithoutFastify(failure),
    'x-request-id': requestIdOf({}),
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  };
  return [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    '',
    body,
  ].join('\r\n');
}
