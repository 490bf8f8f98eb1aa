import { Injectable } from '@nestjs/common';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Cluster, Redis } from 'ioredis';
import { settingsOf } from '#kernel/config';
import { TokenVerifier } from '#kernel/identity';
import { MessagingSettings, redisClient } from '#kernel/messaging';
import { TooManyRequests } from '../problems/edge-failures.js';
import { isProbe } from './is-probe.js';
import { TrafficSettings } from './traffic.settings.js';

const windowSeconds = 60;

/** Counts what each user sends, and each address of nobody known. Without its Redis it lets everything through. */
@Injectable()
export class Throttle {
  constructor(private readonly tokens: TokenVerifier) {}

  async install(server: FastifyInstance): Promise<void> {
    const max = settingsOf(TrafficSettings).perMinute;
    const redis = connect(server);
    await server.register(rateLimit, {
      global: false,
      max,
      timeWindow: windowSeconds * 1_000,
      cache: 50_000,
      skipOnError: true,
      keyGenerator: (request) => this.callerOf(request),
      ...(redis && { redis, nameSpace: `${settingsOf(MessagingSettings).redisPrefix}:{gateway}:throttle:` }),
    });
    const count = server.createRateLimit();
    server.addHook('onRequest', async (request, reply) => {
      if (isProbe(request.raw.url)) return;
      const counted = await count(request);
      if (counted.isAllowed) return;
      tell(reply, max, counted.remaining, counted.ttlInSeconds);
      if (counted.isExceeded) throw new TooManyRequests({ retryAfterSeconds: counted.ttlInSeconds });
    });
  }

  /** A token that was not seen before counts for its address, so that made-up ones do. */
  private callerOf({ headers, ip }: FastifyRequest): string | Promise<string> {
    const [scheme, token] = headers.authorization?.split(' ') ?? [];
    if (scheme?.toLowerCase() !== 'bearer' || !token) return ip;
    return this.tokens.recall(token).then(
      (principal) => principal?.id ?? ip,
      () => ip,
    );
  }
}

/** draft-ietf-httpapi-ratelimit-headers */
function tell(reply: FastifyReply, max: number, remaining: number, seconds: number): void {
  reply.headers({
    'ratelimit-policy': `"default";q=${max};w=${windowSeconds}`,
    ratelimit: `"default";r=${remaining};t=${seconds}`,
  });
}

function connect(server: FastifyInstance): Redis | Cluster | undefined {
  const { redisUrl } = settingsOf(MessagingSettings);
  if (!redisUrl) return undefined;
  const redis = redisClient(redisUrl, {
    protocol: 2,
    disableClientInfo: true,
    connectTimeout: 2_000,
    commandTimeout: 250,
    maxRetriesPerRequest: 0,
    enableOfflineQueue: false,
  });
  redis.on('error', () => {}); // whoever carries messages says so
  server.addHook('onClose', async () => redis.disconnect());
  return redis;
}
