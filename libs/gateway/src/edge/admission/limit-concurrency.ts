import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { FairShare } from '#kernel/concurrency';
import { Overloaded } from '../problems/edge-failures.js';
import { isOperationalPath } from './is-operational-path.js';
import { sendProblem } from '../problems/send-problem.js';
import type { ResponseWithWriteTimeout } from './response-with-write-timeout.js';

export type Listener = (request: IncomingMessage, response: ResponseWithWriteTimeout) => void;

const slotKey = Symbol('cleave:slot');

interface Slot {
  /** Called when the request only waits for the client. */
  release(): void;
  /** Returns whether the request holds a slot now. */
  reacquire(): boolean;
}

type RequestWithSlot = IncomingMessage & { [slotKey]?: Slot };

/** Concurrent requests of one connection; only a client that pipelines has more than one. */
const maxPipelined = 8;

/** Longer than the deadline of any work for a request. */
const maxWorkMs = 15_000;

export interface ConcurrencyOptions {
  readonly limit: () => number;
  /** The network of the client, which must not use all slots. */
  readonly networkOf: (request: IncomingMessage) => string;
  /** Whether the stage `cors` responds to preflights. */
  readonly handlesPreflights?: boolean;
}

/**
 * Passes requests to `handler` while fewer than `limit()` are in flight and the network of the client may take another
 * slot, and all others to `reject`. It runs before Fastify parses the request, so that a rejected request costs almost nothing.
 * Slow clients hold no slot: a slot is held until the response head is written, and not while the body is being
 * received. A client that disconnects does not release the slot: the work for it continues. Operational endpoints and
 * the preflights to which the stage `cors` responds are never rejected. Not a `Semaphore`: nothing waits for a slot, the limit
 * varies, and a request may release and reacquire its slot.
 */
export function limitConcurrency(
  { limit, networkOf, handlesPreflights = false }: ConcurrencyOptions,
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
    networks.acquire(network);
    connections.acquire(socket);
    response.onRelease = () => {
      inFlight -= 1;
      networks.release(network);
      connections.release(socket);
    };
    return true;
  }

  return (request: RequestWithSlot, response) => {
    if (isOperationalPath(request.url)) return handler(request, response);
    const isExempt = handlesPreflights && isPreflight(request);
    if (!acquireSlot(request, response) && !isExempt) return reject(request, response);
    response.once('close', startReleaseFallback);
    request[slotKey] = {
      release: () => response.releaseSlot(),
      reacquire: () =>
        // `onRelease` is set while the request holds a slot
        !response.destroyed && (response.onRelease !== undefined || acquireSlot(request, response)),
    };
    handler(request, response);
  };
}

/**
 * The stage `slot-release-on-disconnect` releases the slot of a closed connection when the work for it ends; the timer is
 * for work that never ends.
 */
function startReleaseFallback(this: ResponseWithWriteTimeout): void {
  const release = this.onRelease;
  if (!release) return;
  const timer = setTimeout(() => this.releaseSlot(), maxWorkMs).unref();
  this.onRelease = () => {
    clearTimeout(timer);
    release();
  };
}

/** CORS preflights get a synchronous response; a browser takes a 503 to one for a CORS rejection. */
function isPreflight({ method, headers }: IncomingMessage): boolean {
  return method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
}

/** Called when the request only waits for its body. Most bodies arrive with the headers. */
export function releaseSlotWhileReceiving(request: RequestWithSlot): void {
  if (!request.complete) request[slotKey]?.release();
}

/**
 * A request may have no slot here: its body arrived late, or it is a preflight of a route that has disabled CORS and
 * handles it itself. It gets one, or is rejected if none is free or if its client has disconnected. Must be registered
 * before hooks that process bodies.
 */
export function reacquireSlotAfterBody(server: FastifyInstance): void {
  server.addHook('preValidation', (request, reply, done) => {
    const hasSlot = (request.raw as RequestWithSlot)[slotKey]?.reacquire() ?? true;
    if (hasSlot) done();
    else sendProblem(request, reply, new Overloaded({}));
  });
}

/** Releases the slots of clients that have disconnected, to which no response head is written. */
export function releaseSlotOfClosedConnection(server: FastifyInstance): void {
  server.addHook('onSend', ({ raw }, reply, _body, done) => {
    if (reply.raw.destroyed) (raw as RequestWithSlot)[slotKey]?.release();
    done();
  });
}
