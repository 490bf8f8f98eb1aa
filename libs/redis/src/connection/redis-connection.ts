import { Logger } from '@nestjs/common';
import { Cluster, type Redis } from 'ioredis';
import { AsyncLocalStorage } from 'node:async_hooks';
import { EventEmitter, once } from 'node:events';
import { scripts } from '../scripts/index.js';
import { ClusterNodes, isWritable } from './cluster-nodes.js';
import { createRedisClient } from './redis-client.js';
import { NotConnectedError } from './redis-errors.js';
import type { RedisConnectionOptions } from './redis-streams.options.js';

interface Events {
  /** A server accepts commands: emitted on every connect and reconnect. */
  ready: [];
  /** Commands and replies in flight to or from a server may be lost. */
  lost: [reason: string];
  /** `close()` was called. */
  closed: [];
}
type ScriptCommand = (...args: (string | number)[]) => Promise<unknown>;

/** Time the first connection attempt waits for all masters of a cluster. */
const clusterConnectTimeoutMs = 1_000;
/** Interval at which a cluster client is checked for having lost all its nodes. */
const restoreIntervalMs = 500;
const outsideAnyScope = AsyncLocalStorage.snapshot();

/**
 * One connection to each Redis server; reconnects automatically until it is closed. While disconnected, commands fail
 * immediately. A command is never sent twice.
 */
export class RedisConnection extends EventEmitter<Events> {
  /** The underlying ioredis client. */
  readonly client: Redis | Cluster;
  private readonly cluster: ClusterNodes | undefined;
  private readonly logger = new Logger(RedisConnection.name);
  private readonly closing = new AbortController();
  private readonly corked = new Set<Redis>();
  private opening: Promise<void> | undefined;
  private connected: boolean | undefined;

  /**
   * `purpose`: last part of the connection name. `commandTimeoutMs`: milliseconds without a reply after which the connection
   * is considered dead.
   */
  constructor({ url, prefix, name }: RedisConnectionOptions, purpose: string, commandTimeoutMs: number) {
    super();
    this.setMaxListeners(0);
    this.client = createRedisClient(url, {
      protocol: 2,
      lazyConnect: true,
      connectionName: `${prefix}:${name}:${purpose}`,
      scripts: Object.fromEntries(Object.entries(scripts).map(([script, lua]) => [script, { lua }])),
      maxRetriesPerRequest: 0,
      autoResendUnfulfilledCommands: false,
      enableOfflineQueue: false,
      disableClientInfo: true,
      connectTimeout: 2_000,
      socketTimeout: commandTimeoutMs,
      keepAlive: 5_000,
    });
    this.cluster = this.client instanceof Cluster ? new ClusterNodes(this.client) : undefined;
    if (this.client instanceof Cluster) this.watchCluster(this.client);
    else this.watch(this.client);
    this.on('lost', (reason) => this.logLoss(reason));
    this.on('ready', () => this.logReady());
  }

  /** Whether at least one server accepts commands. */
  get ready(): boolean {
    return this.cluster ? this.cluster.ready : isWritable(this.client as Redis);
  }

  /** All masters. */
  get servers(): readonly Redis[] {
    return this.cluster?.masters ?? [this.client as Redis];
  }

  /** Resolves after the first connection attempt, successful or not; retries continue in the background. */
  open(): Promise<void> {
    this.opening ??= outsideAnyScope(() => this.connect());
    return this.opening;
  }

  /** Resolves once at least one server accepts commands. Rejects when the connection is closed. */
  async whenReady(): Promise<void> {
    while (!this.ready) await once(this, 'ready', { signal: this.closing.signal });
  }

  /**
   * The server that holds `key`, for commands of the current tick, which are written to the socket together. All keys of a
   * command must share the slot of `key`.
   * @throws NotConnectedError
   */
  serverOf(key: string): Redis {
    const server = this.cluster ? this.cluster.nodeFor(key) : (this.client as Redis);
    if (!server) throw new NotConnectedError('Redis is not connected');
    this.corkForTick(server);
    return server;
  }

  /** Runs a script. All keys must share a slot. */
  async run<T = unknown>(
    script: keyof typeof scripts,
    keys: readonly [string, ...string[]],
    ...args: (string | number)[]
  ): Promise<T> {
    const server = this.serverOf(keys[0]);
    const command = Reflect.get(server, script) as ScriptCommand;
    return (await command.call(server, keys.length, ...keys, ...args)) as T;
  }

  /** Reloads the slot assignment of a cluster. Call it after a MOVED error or a timeout. */
  refreshSlots(): void {
    this.cluster?.refreshSlots();
  }

  async close(): Promise<void> {
    if (this.closing.signal.aborted) return;
    this.closing.abort();
    this.emit('closed');
    const client: EventEmitter = this.client;
    // Not `once` of node:events, which rejects on 'error'.
    const ended = this.ready ? new Promise((resolve) => client.once('end', resolve)) : undefined;
    this.client.disconnect();
    await ended;
  }

  private async connect(): Promise<void> {
    await this.client.connect().catch(() => undefined);
    if (!this.cluster) return;
    const timeout = AbortSignal.timeout(clusterConnectTimeoutMs);
    while (!this.servers.every(isWritable) && !timeout.aborted)
      await once(this, 'ready', { signal: timeout }).catch(() => undefined);
  }

  private watch(server: Redis): void {
    server.on('ready', () => this.emit('ready'));
    server.on('close', () => this.emit('lost', 'connection closed'));
    server.on('error', (error: NodeJS.ErrnoException) => this.emit('lost', error.code ?? error.message));
  }

  private watchCluster(cluster: Cluster): void {
    cluster.on('+node', (node: Redis) => {
      this.watch(node);
      node.connect().catch(() => undefined);
    });
    cluster.on('ready', () => this.emit('ready'));
    const timer = setInterval(() => this.cluster?.restoreNodes(), restoreIntervalMs).unref();
    this.once('closed', () => clearInterval(timer));
    cluster.on('error', (error: Error) => this.emit('lost', error.message));
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

  private logLoss(reason: string): void {
    if (this.connected === false || this.closing.signal.aborted) return;
    this.connected = false;
    this.logger.warn(`Redis connection lost: ${reason}`);
  }

  private logReady(): void {
    if (this.connected === false) this.logger.log('Redis connection restored');
    this.connected = true;
  }
}
