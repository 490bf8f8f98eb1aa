import { Logger } from '@nestjs/common';
import type { Cluster, Redis } from 'ioredis';
import { once } from 'node:events';
import { createRedisClient } from './redis-client.js';
import { RedisNodes } from './redis-nodes.js';
import type { RedisConnectionOptions } from './redis-streams.options.js';
import * as scripts from '../scripts/index.js';

/** Last part of the connection name. */
export type Purpose =
  | 'calls'
  | 'replies'
  | 'publishes'
  | 'commands'
  | 'requests'
  | 'events'
  | 'directory'
  | 'dead-letters';
type ScriptCommand = (...args: (string | number)[]) => Promise<unknown>;

/** The server that holds the key is disconnected: the command was not sent. */
class NotConnectedError extends Error {}

/**
 * One connection to each Redis server; reconnects automatically until it is closed. While disconnected, commands fail
 * immediately. A command is never sent twice.
 */
export class RedisConnection {
  /** The underlying ioredis client. */
  readonly client: Redis | Cluster;
  private readonly nodes: RedisNodes;
  private readonly logger = new Logger(RedisConnection.name);
  private readonly closing = new AbortController();
  private readonly corked = new Set<Redis>();
  private connected: boolean | undefined;

  /** `commandTimeoutMs`: milliseconds without a reply after which the connection is considered dead. */
  constructor({ url, prefix, name }: RedisConnectionOptions, purpose: Purpose, commandTimeoutMs: number) {
    this.client = createRedisClient(url, {
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
      socketTimeout: commandTimeoutMs,
      keepAlive: 5_000,
    });
    this.nodes = RedisNodes.of(this.client).setMaxListeners(0);
    this.nodes.on('lost', (reason) => this.onNodeLost(reason));
    this.nodes.on('ready', () => this.onNodeReady());
  }

  get ready(): boolean {
    return this.nodes.ready;
  }

  /** All masters. */
  get servers(): readonly Redis[] {
    return this.nodes.masters;
  }

  /** Resolves after the first connection attempt, successful or not; retries continue in the background. */
  open(): Promise<void> {
    return this.nodes.connect();
  }

  /** Resolves once at least one server accepts commands. Rejects when the connection is closed. */
  async whenReady(): Promise<void> {
    while (!this.ready) await once(this.nodes, 'ready', { signal: this.closing.signal });
  }

  /** Calls `listener` on every connect and reconnect. */
  onReady(listener: () => void): void {
    this.nodes.on('ready', listener);
  }

  /** Calls `listener` whenever commands or replies in flight may be lost. */
  onLost(listener: () => void): void {
    this.nodes.on('lost', listener);
  }

  /**
   * Sends a command to the server that holds `key`; all keys of the command must share its slot. Commands of one tick are
   * written to the socket together.
   */
  async send<T>(key: string, command: (redis: Redis) => Promise<T>): Promise<T> {
    const server = this.nodes.nodeFor(key);
    if (!server) throw new NotConnectedError('Redis is not connected');
    this.corkForTick(server);
    return command(server);
  }

  run<T>(script: scripts.Script, key: string, ...args: (string | number)[]): Promise<T> {
    return this.send(key, (redis) =>
      (Reflect.get(redis, script.name) as ScriptCommand).call(redis, key, ...args),
    ) as Promise<T>;
  }

  /** Reloads the slot assignment of a cluster. Call it after a MOVED error or a timeout. */
  refreshSlots(): void {
    this.nodes.refreshSlots();
  }

  onClosed(listener: () => void): void {
    this.closing.signal.addEventListener('abort', listener);
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

  private onNodeLost(reason: string): void {
    if (this.connected === false || this.closing.signal.aborted) return;
    this.connected = false;
    this.logger.warn(`Redis connection lost: ${reason}`);
  }

  private onNodeReady(): void {
    if (this.connected === false) this.logger.log('Redis connection restored');
    this.connected = true;
  }
}

/** The stream holds its maximum number of entries. */
export class StreamFullError extends Error {
  constructor() {
    super('BUSY the stream is full');
  }
}

/** Whether Redis replied that it did not execute the command. */
export function isRejected(error: unknown): boolean {
  if (error instanceof StreamFullError) return true;
  return error instanceof Error && error.name === 'ReplyError';
}

/** Whether the command was not sent. */
export function isUnsent(error: unknown): boolean {
  return (
    error instanceof NotConnectedError ||
    (error instanceof Error && error.message.startsWith("Stream isn't writeable"))
  );
}

/** Whether the consumer group does not exist, because Redis has lost its data. */
export function isMissingGroup(error: unknown): boolean {
  return error instanceof Error && error.message.includes('NOGROUP');
}
