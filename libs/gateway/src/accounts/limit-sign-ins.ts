import type { FastifyInstance } from 'fastify';
import { AuthBusy } from '#contracts/auth';
import { settingsOf } from '#kernel/config';
import { sendProblem } from '../edge/send-problem.js';
import { TrafficSettings } from '../edge/traffic.settings.js';

const address = '/v1/auth/login';

/**
 * Sign-ins wait for their turn to have a password checked. They get a twentieth of the room for requests, so that a flood
 * of them leaves the rest to others, and is turned away before anything is read of it.
 */
export function limitSignIns(server: FastifyInstance): void {
  const most = Math.max(1, Math.floor(settingsOf(TrafficSettings).maxInFlight / 20));
  let waiting = 0;
  server.addHook('onRequest', (request, reply, done) => {
    if (request.routeOptions.url !== address) return done();
    if (waiting >= most) return sendProblem(request, reply, new AuthBusy({ retryAfterSeconds: 1 }));
    waiting += 1;
    reply.raw.once('close', () => (waiting -= 1));
    done();
  });
}
