import { Injectable } from '@nestjs/common';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Cluster, Redis } from 'ioredis';
import { Configuration } from '#kernel/config';
import { TokenVerifier } from '#kernel/identity';
import { bearerToken } from '#kernel/messaging';
import { RedisSettings, createRedisClient } from '#redis';
import { TooManyRequests } from '../problems/edge-failures.js';
import { clientNetworkOf } from './client-network.js';
import { isOperationalPath } from './is-operational-path.js';
import { TrafficSettings } from './traffic.settings.js';

const windowSeconds = 60;

/**
 * Limits requests per minute: per account if the token was verified recently, else per network of the client. With
 * `REDIS_URL`, all gateways share the counters, and no request is limited while Redis is unavailable; without it, each
 * gateway counts in memory.
 */
@Injectable()
export class RateLimiter {
  private countOne: ((request: FastifyRequest, reply: FastifyReply) => Promise<void>) | undefined;

  constructor(
    private readonly tokens: TokenVerifier,
    private readonly configuration: Configuration,
  ) {}

  async install(server: FastifyInstance): Promise<void> {
    const max = this.configuration.of(TrafficSettings).rateLimitPerMinute;
    const { redisUrl, redisPrefix } = this.configuration.of(RedisSettings);
    const redis = redisUrl ? connectRedis(redisUrl, server) : undefined;
    await server.register(rateLimit, {
      global: false,
      max,
      timeWindow: windowSeconds * 1_000,
      cache: 50_000,
      skipOnError: true,
      keyGenerator: (request) => this.rateLimitKey(request),
      ...(redis && { redis, nameSpace: `${redisPrefix}:{gateway}:throttle:` }),
    });
    const count = server.createRateLimit();
    this.countOne = async (request, reply) => {
      const usage = await count(request);
      if (usage.isAllowed) return; // on an allow list, which is not used here
      setRateLimitHeaders(reply, max, usage.remaining, usage.ttlInSeconds);
      if (usage.isExceeded) throw new TooManyRequests({ retryAfterSeconds: usage.ttlInSeconds });
    };
    server.addHook('onRequest', async (request, reply) => {
      if (!isOperationalPath(request.raw.url)) await this.countOne!(request, reply);
    });
  }

  /**
   * Counts `more` additional requests, for one that costs as much as several.
   * @throws TooManyRequests
   */
  async countAgain(request: FastifyRequest, reply: FastifyReply, more: number): Promise<void> {
    for (let counted = 0; counted < more; counted += 1) await this.countOne?.(request, reply);
  }

  /** The account of a recently verified token, else the network: an unverified token counts against its sender. */
  private rateLimitKey(request: FastifyRequest): string | Promise<string> {
    const { headers } = request;
    const network = clientNetworkOf(request);
    const token = headers.authorization === undefined ? undefined : bearerToken(headers.authorization);
    if (token === undefined) return network;
    return this.tokens.fromCache(token).then(
      (principal) => principal?.id ?? network,
      () => network,
    );
  }
}

/** Headers of draft-ietf-httpapi-ratelimit-headers. */
function setRateLimitHeaders(reply: FastifyReply, max: number, remaining: number, seconds: number): void {
  reply.headers({
    'ratelimit-policy': `"default";q=${max};w=${windowSeconds}`,
    ratelimit: `"default";r=${remaining};t=${seconds}`,
  });
}

function connectRedis(url: string, server: FastifyInstance): Redis | Cluster {
  const redis = createRedisClient(url, {
    protocol: 2,
    disableClientInfo: true,
    connectTimeout: 2_000,
    commandTimeout: 250,
    maxRetriesPerRequest: 0,
    enableOfflineQueue: false,
  });
  redis.on('error', () => {}); // the message transport logs connection errors
  server.addHook('onClose', async () => redis.disconnect());
  return redis;
}
