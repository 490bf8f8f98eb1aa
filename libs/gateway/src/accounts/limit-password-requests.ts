import type { FastifyContextConfig, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AuthBusy, logIn } from '#contracts/auth';
import { FairShare } from '#kernel/concurrency';
import { delegatedNetworkOf } from '#kernel/identity';
import type { StageServices } from '../edge/stage.js';
import { sendProblem } from '../edge/problems/send-problem.js';
import { TrafficSettings } from '../edge/admission/traffic.settings.js';
import { clientIpOf } from '../edge/routing/request-scope.js';

const countedKey = Symbol('cleave:counted-password-request');

/** `countedKey` is the network of the client while the request is counted. */
type PasswordRequest = FastifyRequest & { [countedKey]?: string | undefined };

/**
 * Limits concurrent logins, and requests of users that hash or verify a password, to 5 % of MAX_IN_FLIGHT, because hashing
 * is slow and a flood of them would use up the limit for all requests. One client network (an IPv4 address or IPv6 /48) gets
 * at most half of these; the other half is reserved for networks that have no such request in progress. Further ones are
 * rejected with 503 before their body is read. The messages of such requests declare `AuthBusy`.
 * Registrations, and requests with a token from a mail, have hourly quotas instead. A request counts from the arrival of its
 * body until its response is ready, so slow clients do not block others. Must be registered after the rate limit, which counts
 * rejected requests, too.
 */
export function limitPasswordRequests(server: FastifyInstance, { configuration }: StageServices): void {
  const maxConcurrent = Math.max(1, Math.floor(configuration.of(TrafficSettings).maxInFlight / 20));
  let active = 0;
  const networks = new FairShare(Math.floor(maxConcurrent / 2));
  const isAllowed = (request: FastifyRequest): boolean =>
    networks.allows(networkOf(request), maxConcurrent - active);
  const reject = (request: FastifyRequest, reply: FastifyReply): void =>
    sendProblem(request, reply, new AuthBusy({ retryAfterSeconds: 1 }));

  server.addHook('onRequest', (request, reply, done) => {
    if (!checksPassword(request.routeOptions.config) || isAllowed(request)) done();
    else reject(request, reply);
  });
  server.addHook('onRoute', (route) => {
    if (!checksPassword(route.config)) return;
    route.preValidation = (request: PasswordRequest, reply, done) => {
      if (!isAllowed(request)) return reject(request, reply);
      const network = networkOf(request);
      active += 1;
      networks.acquire(network);
      request[countedKey] = network;
      done();
    };
    route.onSend = [
      ...[route.onSend ?? []].flat(),
      (request: PasswordRequest, _reply, _body, done) => {
        const network = request[countedKey];
        if (network !== undefined) {
          active -= 1;
          networks.release(network);
        }
        request[countedKey] = undefined;
        done();
      },
    ];
  });
}

function networkOf(request: FastifyRequest): string {
  return delegatedNetworkOf(clientIpOf(request));
}

function checksPassword(config: FastifyContextConfig | undefined): boolean {
  const message = config?.messageRoute?.message;
  if (!message?.failures.includes(AuthBusy)) return false;
  return message.pattern === logIn.pattern || message.access !== 'anyone';
}
