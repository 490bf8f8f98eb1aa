import type { OpenAPIObject } from '@nestjs/swagger';
import { NotReady, type JsonSchema } from '#contracts/definition';
import { retryAfter } from './answer-headers.js';
import type { Problems } from './problems.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

export const platformPaths: readonly string[] = ['/health/live', '/health/ready', '/metrics'];

/** What is served beside the messages: for who runs the process, and for who reads about the API. */
export function describePlatform(problems: Problems): OpenAPIObject['paths'] {
  const live = described(
    'platform.live',
    'Whether the process runs',
    'Answered as long as it can answer at all.',
    { 200: json({ const: 'live' }) },
  );
  const ready = described(
    'platform.ready',
    'Whether the process can do its work',
    'It reaches what it needs, and is neither starting nor stopping. Send it requests only while it is.',
    {
      200: json({ const: 'ready' }),
      503: {
        description: 'It cannot: `missing` names why.',
        headers: { 'Retry-After': retryAfter(true) },
        content: { 'application/problem+json': problems.contentOf([NotReady], '/health/ready') },
      },
    },
  );
  const metrics = described(
    'platform.metrics',
    'What the process measures',
    "In Prometheus' format. `docs/observability.md` says what each means.",
    {
      200: { description: 'OK', content: { 'text/plain': { schema: { type: 'string' } } } },
    },
  );
  return { '/health/live': { get: live }, '/health/ready': { get: ready }, '/metrics': { get: metrics } };
}

function described(
  operationId: string,
  summary: string,
  description: string,
  responses: Operation['responses'],
): Operation {
  return { operationId, summary, description, tags: ['Platform'], parameters: [], security: [], responses };
}

function json(status: JsonSchema): Operation['responses'][string] {
  const schema = { type: 'object', required: ['status'], properties: { status } };
  return { description: 'OK', content: { 'application/json': { schema } } };
}
