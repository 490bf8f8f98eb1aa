import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { Overloaded } from '../problems/edge-failures.js';
import { isProbe } from './is-probe.js';
import { sendProblem } from '../problems/send-problem.js';
import type { TimedAnswer } from './response-with-write-timeout.js';

export type Listener = (request: IncomingMessage, response: TimedAnswer) => void;

const arrived = Symbol('cleave:arrived');

/** One with a body, that asks for its place again if it had to give it back meanwhile. */
type Arriving = IncomingMessage & { [arrived]?: () => boolean };

/**
 * Lets requests through to `answer` while fewer than `room` are being worked on, and the rest to `refuse`, before
 * anything else is made of them: what is refused must cost those that are let in next to nothing. A client that is slow
 * takes no place from others: a request has one until its answer is made, and none while its body is awaited.
 */
export function admitting(room: () => number, answer: Listener, refuse: Listener): Listener {
  let working = 0;
  const leave = (): void => void (working -= 1);

  function enter(response: TimedAnswer): boolean {
    if (working >= room()) return false;
    working += 1;
    response.onceDone = leave;
    return true;
  }

  return (request, response) => {
    if (isProbe(request.url)) return answer(request, response);
    if (!enter(response)) return (isPreflight(request) ? answer : refuse)(request, response);
    response.once('close', noLongerAwaited);
    if (hasBody(request)) awaitBody(request, response, () => enter(response));
    answer(request, response);
  };
}

function noLongerAwaited(this: TimedAnswer): void {
  this.done();
}

/** Most bodies come together with their head: only those that do not cost their request its place. */
function awaitBody(request: Arriving, response: TimedAnswer, enter: () => boolean): void {
  request[arrived] = () => response.onceDone !== undefined || enter();
  setImmediate(() => {
    if (!request.complete) response.done();
  });
}

/** A browser makes of one that is refused that pages may not ask here at all. It is answered on the spot. */
function isPreflight({ method, headers }: IncomingMessage): boolean {
  return method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
}

/** Refuses what has no place any more now that its body is there. To be called before hooks that work with bodies. */
export function admitBodies(server: FastifyInstance): void {
  server.addHook('preValidation', (request, reply, done) => {
    const mayGoOn = (request.raw as Arriving)[arrived]?.() ?? true;
    if (mayGoOn) done();
    else sendProblem(request, reply, new Overloaded({}));
  });
}
