import cors from '@fastify/cors';
import { Logger } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import type { Configuration } from '#kernel/config';
import { GatewaySettings } from '../../gateway.settings.js';
import type { StageServices } from '../stage.js';

const anyPort = ':*';

/** A limit, because clients can send any number of different origins. */
const maxLoggedOrigins = 20;

const exposedHeaders = [
  'ETag',
  'Idempotency-Replayed',
  'Location',
  'RateLimit',
  'RateLimit-Policy',
  'Retry-After',
  'X-Request-Id',
];

function allowedOrigins(configuration: Configuration): (string | RegExp)[] | undefined {
  return configuration
    .of(GatewaySettings)
    .corsOrigins?.split(',')
    .map((origin) =>
      origin.endsWith(anyPort)
        ? new RegExp(`^${RegExp.escape(origin.slice(0, -anyPort.length))}(:\\d+)?$`)
        : origin,
    );
}

function isAllowed(origin: string, allowed: readonly (string | RegExp)[]): boolean {
  return allowed.some((each) => (typeof each === 'string' ? each === origin : each.test(origin)));
}

/** Enables CORS for the origins in CORS_ORIGINS. Credentials are not allowed: the API uses no cookies. */
export async function enableCors(server: FastifyInstance, { configuration }: StageServices): Promise<void> {
  const origin = allowedOrigins(configuration);
  if (!origin) return;
  logOtherOrigins(server, origin);
  await server.register(cors, {
    origin,
    strictPreflight: false,
    methods: collectMethods(server),
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

/** Returns an array to which the methods of routes are added when they are registered, which is after this stage. */
function collectMethods(server: FastifyInstance): string[] {
  const methods: string[] = [];
  server.addHook('onRoute', (route) => {
    for (const method of [route.method].flat())
      if (method !== 'OPTIONS' && !methods.includes(method)) methods.push(method);
  });
  return methods;
}

/** Logs each of the first origins that pages of other sites send without being allowed to read the response. */
function logOtherOrigins(server: FastifyInstance, allowed: readonly (string | RegExp)[]): void {
  const logger = new Logger('CORS');
  const logged = new Set<string>();
  server.addHook('onRequest', (request, _reply, done) => {
    const { origin } = request.headers;
    const isNew = origin !== undefined && logged.size < maxLoggedOrigins && !logged.has(origin);
    if (isNew && !isAllowed(origin, allowed) && !isOwnOrigin(origin, request.host)) {
      logged.add(origin);
      logger.warn(`Pages of ${origin.slice(0, 100)} cannot read responses: CORS_ORIGINS does not list it`);
    }
    done();
  });
}

function isOwnOrigin(origin: string, host: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** Returns a function that yields the CORS headers for a response sent without Fastify to a page of `origin`. */
export function corsHeadersWithoutFastify(
  configuration: Configuration,
): (origin: string | undefined) => Record<string, string> {
  const origins = allowedOrigins(configuration);
  return (origin) => {
    const allowed = origin !== undefined && origins && isAllowed(origin, origins);
    return {
      ...(origins && { vary: 'Origin' }),
      ...(allowed && {
        'access-control-allow-origin': origin,
        'access-control-expose-headers': exposedHeaders.join(', '),
      }),
    };
  };
}
