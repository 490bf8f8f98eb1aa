import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AuthBusy } from '#contracts/auth';
import { settingsOf } from '#kernel/config';
import { sendProblem } from '../edge/problems/send-problem.js';
import { TrafficSettings } from '../edge/admission/traffic.settings.js';

const address = '/v1/auth/login';

const waits = Symbol('cleave:waits');

type SignIn = FastifyRequest & { [waits]?: boolean };

/**
 * Sign-ins wait for their turn to have a password checked. They get a twentieth of the room for requests, so that a flood
 * of them leaves the rest to others, and is turned away before anything is read of it. One counts from when its body is
 * there until it is answered: who sends or reads slowly keeps nobody from signing in.
 */
export function limitSignIns(server: FastifyInstance): void {
  const most = Math.max(1, Math.floor(settingsOf(TrafficSettings).maxInFlight / 20));
  let waiting = 0;
  const refuse = (request: FastifyRequest, reply: FastifyReply): void =>
    sendProblem(request, reply, new AuthBusy({ retryAfterSeconds: 1 }));

  server.addHook('onRequest', (request, reply, done) => {
    if (waiting < most || request.routeOptions.url !== address) done();
    else refuse(request, reply);
  });
  server.addHook('onRoute', (route) => {
    if (route.url !== address) return;
    route.preValidation = (request: SignIn, reply, done) => {
      if (waiting >= most) return refuse(request, reply);
      waiting += 1;
      request[waits] = true;
      done();
    };
    route.onSend = [
      ...[route.onSend ?? []].flat(),
      (request: SignIn, _reply, _bytes, done) => {
        if (request[waits]) waiting -= 1;
        request[waits] = false;
        done();
      },
    ];
  });
}
