import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AuthBusy } from '#contracts/auth';
import type { StageServices } from '../edge/stage.js';
import { sendProblem } from '../edge/problems/send-problem.js';
import { TrafficSettings } from '../edge/admission/traffic.settings.js';

const loginPath = '/v1/auth/login';

const countedKey = Symbol('cleave:counted-login');

type LoginRequest = FastifyRequest & { [countedKey]?: boolean };

/**
 * Limits concurrent logins to 5 % of MAX_IN_FLIGHT, because password hashing is slow and a flood of logins would use up the
 * limit for all requests. Further logins are rejected with 503 before their body is read. A login counts from the arrival
 * of its body until its response is ready, so slow clients do not block others.
 */
export function limitLogins(server: FastifyInstance, { configuration }: StageServices): void {
  const maxConcurrent = Math.max(1, Math.floor(configuration.of(TrafficSettings).maxInFlight / 20));
  let active = 0;
  const reject = (request: FastifyRequest, reply: FastifyReply): void =>
    sendProblem(request, reply, new AuthBusy({ retryAfterSeconds: 1 }));

  server.addHook('onRequest', (request, reply, done) => {
    if (active < maxConcurrent || request.routeOptions.url !== loginPath) done();
    else reject(request, reply);
  });
  server.addHook('onRoute', (route) => {
    if (route.url !== loginPath) return;
    route.preValidation = (request: LoginRequest, reply, done) => {
      if (active >= maxConcurrent) return reject(request, reply);
      active += 1;
      request[countedKey] = true;
      done();
    };
    route.onSend = [
      ...[route.onSend ?? []].flat(),
      (request: LoginRequest, _reply, _body, done) => {
        if (request[countedKey]) active -= 1;
        request[countedKey] = false;
        done();
      },
    ];
  });
}
