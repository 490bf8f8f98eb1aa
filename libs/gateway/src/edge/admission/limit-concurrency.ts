import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { FairShare } from '#kernel/concurrency';
import { Overloaded } from '../problems/edge-failures.js';
import { isProbe } from './is-probe.js';
import { sendProblem } from '../problems/send-problem.js';
import type { ResponseWithWriteTimeout } from './response-with-write-timeout.js';

export type Listener = (request: IncomingMessage, response: ResponseWithWriteTimeout) => void;

const reacquireKey = Symbol('cleave:reacquire-slot');

/** A request with a body; `reacquireKey` acquires a slot for it if it does not hold one. */
type RequestWithBody = IncomingMessage & { [reacquireKey]?: () => boolean };

/** Concurrent requests of one connection; only a client that pipelines has more than one. */
const maxPipelined = 8;

export interface ConcurrencyOptions {
  readonly limit: () => number;
  /** The network of the client, which must not use all slots. */
  readonly networkOf: (request: IncomingMessage) => string;
}

/**
 * Passes requests to `handler` while fewer than `limit()` are in flight and the client has its share of the slots, and all
 * others to `reject`. It runs before Fastify parses the request, so that a rejected request costs almost nothing. Slow
 * clients hold no slot: a slot is held until the response head is written, and not while the body is being received.
 * Probes and CORS preflights are never rejected. Not a `Semaphore`: nothing waits for a slot, the limit varies, and a
 * request may release and reacquire its slot.
 */
export function limitConcurrency(
  { limit, networkOf }: ConcurrencyOptions,
  handler: Listener,
  reject: Listener,
): Listener {
  let inFlight = 0;
  const networks = new FairShare();
  const connections = new FairShare<Socket>();

  function acquireSlot(request: IncomingMessage, response: ResponseWithWriteTimeout): boolean {
    const { socket } = request;
    const network = networkOf(request);
    if (connections.heldBy(socket) >= maxPipelined || !networks.allows(network, limit() - inFlight))
      return false;
    inFlight += 1;
    networks.take(network);
    connections.take(socket);
    response.onRelease = () => {
      inFlight -= 1;
      networks.giveBack(network);
      connections.giveBack(socket);
    };
    return true;
  }

  return (request, response) => {
    if (isProbe(request.url)) return handler(request, response);
    if (!acquireSlot(request, response)) return (isPreflight(request) ? handler : reject)(request, response);
    response.once('close', releaseOnClose);
    if (hasBody(request)) releaseWhileReceiving(request, response, () => acquireSlot(request, response));
    handler(request, response);
  };
}

function releaseOnClose(this: ResponseWithWriteTimeout): void {
  this.releaseSlot();
}

/** Releases the slot unless the body arrived together with the headers, as most bodies do. */
function releaseWhileReceiving(
  request: RequestWithBody,
  response: ResponseWithWriteTimeout,
  acquireSlot: () => boolean,
): void {
  // A slot acquired after the connection has closed would never be released.
  request[reacquireKey] = () => response.onRelease !== undefined || (!response.destroyed && acquireSlot());
  setImmediate(() => {
    if (!request.complete) response.releaseSlot();
  });
}

/** CORS preflights get a synchronous response; a browser takes a 503 to one for a CORS rejection. */
function isPreflight({ method, headers }: IncomingMessage): boolean {
  return method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
}

/**
 * Rejects a request whose body arrived late if no slot is free by then. Must be registered before hooks that process
 * bodies.
 */
export function reacquireSlotAfterBody(server: FastifyInstance): void {
  server.addHook('preValidation', (request, reply, done) => {
    const hasSlot = (request.raw as RequestWithBody)[reacquireKey]?.() ?? true;
    if (hasSlot) done();
    else sendProblem(request, reply, new Overloaded({}));
  });
}
