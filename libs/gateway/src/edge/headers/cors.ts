import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import type { Configuration } from '#kernel/config';
import { GatewaySettings } from '../../gateway.settings.js';
import type { StageServices } from '../stage.js';

const exposedHeaders = [
  'ETag',
  'Idempotency-Replayed',
  'Location',
  'RateLimit',
  'RateLimit-Policy',
  'Retry-After',
  'X-Request-Id',
];

const allowedOrigins = (configuration: Configuration): string[] | undefined =>
  configuration.of(GatewaySettings).corsOrigins?.split(',');

/** Enables CORS for the origins in CORS_ORIGINS. Credentials are not allowed: the API uses no cookies. */
export async function enableCors(server: FastifyInstance, { configuration }: StageServices): Promise<void> {
  const origin = allowedOrigins(configuration);
  if (!origin) return;
  await server.register(cors, {
    origin,
    strictPreflight: false,
    methods: ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE'],
    allowedHeaders: [
      'Authorization',
      'Content-Type',
      'Idempotency-Key',
      'If-Match',
      'If-None-Match',
      'Traceparent',
      'X-Request-Id',
    ],
    exposedHeaders,
    maxAge: 600,
  });
}

/** Returns a function that yields the CORS headers for a response sent without Fastify to a page of `origin`. */
export function rawCorsHeaders(
  configuration: Configuration,
): (origin: string | undefined) => Record<string, string> {
  const origins = allowedOrigins(configuration);
  return (origin) => {
    const allowed = origin !== undefined && origins?.includes(origin);
    return {
      ...(origins && { vary: 'Origin' }),
      ...(allowed && {
        'access-control-allow-origin': origin,
        'access-control-expose-headers': exposedHeaders.join(', '),
      }),
    };
  };
}
