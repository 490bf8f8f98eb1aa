import { Logger } from '@nestjs/common';
import type { Cluster, Redis } from 'ioredis';
import { once } from 'node:events';
import { redisClient } from './redis-client.js';
import { RedisNodes } from './redis-nodes.js';
import type { RedisAddress } from './redis-streams.options.js';
import * as scripts from '../scripts/index.js';

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

/** The server that has the key cannot be talked to, so the command never left this process. */
class NotConnected extends Error {}

/**
 * A connection of its own to each server there is, which comes back by itself for as long as it is not closed. A
 * command fails at once while there is none, and is never sent twice.
 */
export class RedisConnection {
  /** For those who know what they do. */
  readonly client: Redis | Cluster;
  private readonly nodes: RedisNodes;
  private readonly logger = new Logger(RedisConnection.name);
  private readonly closing = new AbortController();
  private readonly corked = new Set<Redis>();
  private reachable: boolean | undefined;

  /** `silenceMs`: milliseconds without an answer after which it is taken for dead. */
  constructor({ url, prefix, name }: RedisAddress, purpose: Purpose, silenceMs: number) {
    this.client = redisClient(url, {
      protocol: 2,
      lazyConnect: true,
      connectionName: `${prefix}:${name}:${purpose}`,
      scripts: Object.fromEntries(
        Object.values(scripts).map((each) => [each.name, { lua: each.lua, numberOfKeys: each.keys }]),
      ),
      maxRetriesPerRequest: 0,
      autoResendUnfulfilledCommands: false,
      enableOfflineQueue: false,
      disableClientInfo: true,
      connectTimeout: 2_000,
      socketTimeout: silenceMs,
      keepAlive: 5_000,
    });
    this.nodes = RedisNodes.of(this.client).setMaxListeners(0);
    this.nodes.on('lost', (reason) => this.noteLoss(reason));
    this.nodes.on('ready', () => this.noteReady());
  }

  get ready(): boolean {
    return this.nodes.ready;
  }

  /** All that hold keys. */
  get servers(): readonly Redis[] {
    return this.nodes.masters;
  }

  /** Resolves after the first attempt, successful or not; further ones follow in the background. */
  open(): Promise<void> {
    return this.nodes.connect();
  }

  /** Rejects when it is closed instead. */
  async whenReady(): Promise<void> {
    while (!this.ready) await once(this.nodes, 'ready', { signal: this.closing.signal });
  }

  /** Each time that a server can be talked to, be it again. */
  onReady(then: () => void): void {
    this.nodes.on('ready', then);
  }

  /** Each time that what was underway may be lost. */
  onLost(then: () => void): void {
    this.nodes.on('lost', then);
  }

  /**
   * Has the server that has `key` carry out a command about keys of its slot. Those that are sent within one tick leave
   * in one write.
   */
  async send<T>(key: string, command: (redis: Redis) => Promise<T>): Promise<T> {
    const server = this.nodes.at(key);
    if (!server) throw new NotConnected('Redis is not connected');
    this.corkForTick(server);
    return command(server);
  }

  run<T>(script: scripts.Script, key: string, ...args: (string | number)[]): Promise<T> {
    return this.send(key, (redis) =>
      (Reflect.get(redis, script.name) as Run).call(redis, key, ...args),
    ) as Promise<T>;
  }

  /** After a server has said that it does not have a key, or has not said anything. */
  look(): void {
    this.nodes.look();
  }

  whenClosed(then: () => void): void {
    this.closing.signal.addEventListener('abort', then);
  }

  async close(): Promise<void> {
    if (this.closing.signal.aborted) return;
    this.closing.abort();
    const ended = this.ready ? once(this.nodes, 'end') : undefined;
    this.nodes.disconnect();
    await ended;
  }

  private corkForTick(server: Redis): void {
    const { stream } = server;
    if (this.corked.has(server) || !stream?.writable) return;
    this.corked.add(server);
    stream.cork();
    process.nextTick(() => {
      this.corked.delete(server);
      stream.uncork();
    });
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

/** There is no room for more in a stream. */
export class StreamFull extends Error {
  constructor() {
    super('BUSY the stream is full');
  }
}

/** Redis answered that it did not carry the command out. */
export function isRefusal(error: unknown): boolean {
  if (error instanceof StreamFull) return true;
  return error instanceof Error && error.name === 'ReplyError';
}

/** The command never left this process. */
export function isUnsent(error: unknown): boolean {
  return (
    error instanceof NotConnected ||
    (error instanceof Error && error.message.startsWith("Stream isn't writeable"))
  );
}

/** Redis has come back without what it had. */
export function isMissingGroup(error: unknown): boolean {
  return error instanceof Error && error.message.includes('NOGROUP');
}
