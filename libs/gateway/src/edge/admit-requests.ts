import underPressure from '@fastify/under-pressure';
import type { FastifyInstance } from 'fastify';
import { settingsOf } from '#kernel/config';
import { Overloaded } from './edge-failures.js';
import { isProbe } from './is-probe.js';
import { sendProblem } from './send-problem.js';
import { TrafficSettings } from './traffic.settings.js';

/**
 * Turns requests away while there are enough: those that are let in are answered in time. A process that stalls is
 * full much earlier; one that stalls with little to do, as at its start, is not.
 */
export async function admitRequests(server: FastifyInstance): Promise<void> {
  const { maxInFlight, maxEventLoopDelayMs } = settingsOf(TrafficSettings);
  let inFlight = 0;
  await server.register(underPressure, {
    maxEventLoopDelay: maxEventLoopDelayMs,
    sampleInterval: 500,
    pressureHandler: () => {}, // decided below
  });
  server.addHook('onRequest', (request, reply, done) => {
    const room = server.isUnderPressure() ? maxInFlight / 10 : maxInFlight;
    const isRefused = inFlight >= room && !isProbe(request);
    inFlight += 1;
    reply.raw.once('close', () => (inFlight -= 1));
    if (isRefused) sendProblem(request, reply, new Overloaded({}));
    else done();
  });
}
