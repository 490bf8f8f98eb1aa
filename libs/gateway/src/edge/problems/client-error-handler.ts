import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Failure } from '#contracts/definition';
import { traceIdOf } from '#kernel/observability';
import { bareHeaders } from '../headers/common-headers.js';
import { HeadersTooLarge, MalformedRequest, RequestTimedOut } from './edge-failures.js';
import { problemOf } from './problem.js';
import { requestIdOf } from '../headers/request-id.js';

/** Answers what is not HTTP, for which there is no request to answer to, and hangs up. */
export function answerBrokenHttp(error: NodeJS.ErrnoException, socket: Socket): void {
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
  const problem = problemOf(failure, { instance: '', traceId });
  const body = JSON.stringify(problem);
  const headers = {
    ...bareHeaders(failure),
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
