import { NotReady, Unauthenticated, type JsonSchema } from '#contracts/definition';
import type { Operation, Paths } from './operation.js';
import { retryAfter } from './response-headers.js';
import type { ProblemComponents } from './problem-components.js';

export const operationalPaths: readonly string[] = ['/health/live', '/health/ready', '/metrics'];

/** OpenAPI paths of the operational endpoints, which no message declares. */
export function describeOperationalPaths(problems: ProblemComponents): Paths {
  const live = operationalEndpoint(
    'platform.live',
    'Check liveness',
    'Returns 200 while the process can respond. Use it as a liveness probe.',
    { 200: statusResponse({ const: 'live' }) },
  );
  const ready = operationalEndpoint(
    'platform.ready',
    'Check readiness',
    'Returns 200 if the process can reach its dependencies and is neither starting nor stopping. Use it as a readiness probe: route traffic to the process only while it returns 200.',
    {
      200: statusResponse({ const: 'ready' }),
      503: {
        description: 'The process is not ready; for operators, `missing` lists the reasons.',
        headers: { 'Retry-After': retryAfter(true) },
        content: { 'application/problem+json': problems.contentOf([NotReady], '/health/ready') },
      },
    },
  );
  const metrics = operationalEndpoint(
    'platform.metrics',
    'Get metrics',
    'Returns the metrics of the process in the Prometheus text format, to operators only: with the bearer token in `OPERATOR_TOKEN`, or without such a token to requests from the same host.',
    {
      200: { description: 'OK', content: { 'text/plain': { schema: { type: 'string' } } } },
      401: {
        description: 'The request does not come from an operator.',
        content: { 'application/problem+json': problems.contentOf([Unauthenticated], '/metrics') },
      },
    },
  );
  return { '/health/live': { get: live }, '/health/ready': { get: ready }, '/metrics': { get: metrics } };
}

function operationalEndpoint(
  operationId: string,
  summary: string,
  description: string,
  responses: Operation['responses'],
): Operation {
  return { operationId, summary, description, tags: ['Platform'], parameters: [], security: [], responses };
}

function statusResponse(status: JsonSchema): object {
  const schema = { type: 'object', required: ['status'], properties: { status } };
  return { description: 'OK', content: { 'application/json': { schema } } };
}
