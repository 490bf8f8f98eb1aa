import { Logger } from '@nestjs/common';
import { Redis } from 'ioredis';
import { once } from 'node:events';
import type { RedisAddress } from './redis-streams.options.js';
import { scripts, type Script } from './scripts/index.js';

/** Shown in the connection's name. */
export type Purpose =
  | 'calls'
  | 'replies'
  | 'publishes'
  | 'commands'
  | 'requests'
  | 'events'
  | 'directory'
  | 'dead-letters';
type Run = (...args: (string | number)[]) => Promise<unknown>;

/**
 * One connection that comes back by itself for as long as it is not closed. A command fails at once while there
 * is none, and is never sent twice.
 */
export class RedisConnection {
  readonly redis: Redis;
  private readonly logger = new Logger(RedisConnection.name);
  private readonly closing = new AbortController();
  private corked = false;
  private reachable: boolean | undefined;

  /** `silenceMs`: milliseconds without an answer after which it is taken for dead. */
  constructor({ url, prefix, name }: RedisAddress, purpose: Purpose, silenceMs: number) {
    this.redis = new Redis(url, {
      protocol: 2,
      lazyConnect: true,
      connectionName: `${prefix}:${name}:${purpose}`,
      scripts: Object.fromEntries(
        scripts.map((each) => [each.name, { lua: each.lua, numberOfKeys: each.keys }]),
      ),
      maxRetriesPerRequest: 0,
      autoResendUnfulfilledCommands: false,
      enableOfflineQueue: false,
      disableClientInfo: true,
      connectTimeout: 2_000,
      socketTimeout: silenceMs,
      keepAlive: 5_000,
      retryStrategy: (attempt) => Math.min(25 * 2 ** attempt, 1_000),
    });
    this.redis.on('error', (error: NodeJS.ErrnoException) => this.noteLoss(error.code ?? error.message));
    this.redis.on('close', () => this.noteLoss('connection closed'));
    this.redis.on('ready', () => this.noteReady());
  }

  get ready(): boolean {
    return this.redis.status === 'ready' && this.redis.stream.writable;
  }

  /** Resolves after the first attempt, successful or not; further ones follow in the background. */
  async open(): Promise<void> {
    await this.redis.connect().catch(() => undefined);
  }

  /** Rejects when it is closed instead. */
  async whenReady(): Promise<void> {
    while (!this.ready) await once(this.redis, 'ready', { signal: this.closing.signal });
  }

  /** For commands: all that are given within one tick leave in one write. */
  get corkedForTick(): Redis {
    const { stream } = this.redis;
    if (!this.corked && stream?.writable) {
      this.corked = true;
      stream.cork();
      process.nextTick(() => {
        this.corked = false;
        stream.uncork();
      });
    }
    return this.redis;
  }

  run<T>(script: Script, ...args: (string | number)[]): Promise<T> {
    const redis = this.corkedForTick;
    return (Reflect.get(redis, script.name) as Run).apply(redis, args) as Promise<T>;
  }

  whenClosed(then: () => void): void {
    this.closing.signal.addEventListener('abort', then);
  }

  async close(): Promise<void> {
    if (this.closing.signal.aborted) return;
    this.closing.abort();
    const ended = this.ready ? once(this.redis, 'end') : undefined;
    this.redis.disconnect();
    await ended;
  }

  private noteLoss(reason: string): void {
    if (this.reachable === false || this.closing.signal.aborted) return;
    this.reachable = false;
    this.logger.warn(`Redis cannot be reached: ${reason}`);
  }

  private noteReady(): void {
    if (this.reachable === false) this.logger.log('Redis can be reached again');
    this.reachable = true;
  }
}

/** Redis answered that it did not carry the command out. */
export function isRefusal(error: unknown): boolean {
  return error instanceof Error && error.name === 'ReplyError';
}

/** The command never left this process. */
export function isUnsent(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith("Stream isn't writeable");
}

/** Redis has come back without what it had. */
export function isMissingGroup(error: unknown): boolean {
  return error instanceof Error && error.message.includes('NOGROUP');
}
