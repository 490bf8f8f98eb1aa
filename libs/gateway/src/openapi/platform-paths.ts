import type { OpenAPIObject } from '@nestjs/swagger';
import type { JsonSchema } from '#contracts/definition';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

/** What is served beside the messages: for who runs the process, and for who reads about the API. */
export const platformPaths: OpenAPIObject['paths'] = {
  '/health/live': {
    get: described('platform.live', 'Whether the process runs', { 200: json({ const: 'live' }) }),
  },
  '/health/ready': {
    get: described('platform.ready', 'Whether the process can do its work', {
      200: json({ const: 'ready' }),
      503: {
        description: 'It cannot: `missing` names why.',
        headers: {
          'Retry-After': { schema: { type: 'integer', format: 'int32', minimum: 1, maximum: 60 } },
        },
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    }),
  },
  '/metrics': {
    get: described('platform.metrics', "What the process measures, in Prometheus' format", {
      200: { description: 'OK', content: { 'text/plain': { schema: { type: 'string' } } } },
    }),
  },
};

function described(operationId: string, summary: string, responses: Operation['responses']): Operation {
  return { operationId, summary, tags: ['Platform'], parameters: [], security: [], responses };
}

function json(status: JsonSchema): Operation['responses'][string] {
  const schema = { type: 'object', required: ['status'], properties: { status } };
  return { description: 'OK', content: { 'application/json': { schema } } };
}
