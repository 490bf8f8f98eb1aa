import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import { settingsOf } from '#kernel/config';
import { GatewaySettings } from '../gateway.settings.js';

/** Lets pages of the listed origins use the API. No cookies are involved: a page sends its token itself. */
export async function allowOrigins(server: FastifyInstance): Promise<void> {
  const origin = settingsOf(GatewaySettings).corsOrigins?.split(',');
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
    exposedHeaders: [
      'ETag',
      'Idempotency-Replayed',
      'Location',
      'RateLimit',
      'RateLimit-Policy',
      'Retry-After',
      'X-Request-Id',
    ],
    maxAge: 600,
  });
}
