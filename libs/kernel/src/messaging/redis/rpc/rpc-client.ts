import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { DeadlineTimer } from '../../transport/deadline-timer.js';
import type { OutgoingRequest } from '../../transport/request-transport.js';
import { unreachable } from '../../transport/unreachable.js';
import { requestGroup } from '../consumer/consumer-groups.js';
import type { ReplyFrame, RequestFrame } from './frames.js';
import { PendingCall, type ReplyObserver } from './pending-call.js';
import { RedisClock } from '../connection/redis-clock.js';
import { RedisConnection, isRejected, isUnsent } from '../connection/redis-connection.js';
import { RedisKeys } from '../connection/redis-keys.js';
import type { RedisConnectionOptions, RedisStreamsOptions } from '../connection/redis-streams.options.js';
import { ReplyReader } from './reply-reader.js';
import { RequestBatcher } from './request-batcher.js';
import { cancelRequest } from '../scripts/index.js';

/** Maximum wait for the cancellation of an expired call; after that, its outcome is reported as unknown. */
const cancelTimeoutMs = 100;
const notConnected = 'Redis is not connected';
const outsideAnyScope = AsyncLocalStorage.snapshot();

/** Sends requests and passes each reply to its call. Calls that reach their deadline are cancelled. */
export class RpcClient {
  private readonly keys: RedisKeys;
  private readonly caller: string;
  private readonly commands: RedisConnection;
  private readonly reads: RedisConnection;
  private readonly clock: RedisClock;
  private readonly batcher: RequestBatcher;
  private readonly replies: ReplyReader;
  private readonly pending = new Map<number, PendingCall>();
  private readonly deadlines = new DeadlineTimer();
  private opening: Promise<void> | undefined;
  private openingAttempted = false;
  private lastCallId = 0;

  constructor(private readonly options: RedisConnectionOptions & RedisStreamsOptions) {
    const { prefix, name, commandTimeoutMs, blockMs } = options;
    this.keys = new RedisKeys(prefix);
    this.caller = `${name}.${crypto.randomUUID()}`;
    this.commands = new RedisConnection(options, 'calls', commandTimeoutMs);
    this.clock = new RedisClock(this.commands, this.keys.processes());
    this.batcher = new RequestBatcher(this.commands, options.maxRequests);
    this.reads = new RedisConnection(options, 'replies', blockMs + commandTimeoutMs);
    this.replies = new ReplyReader(
      this.reads,
      this.commands,
      this.keys,
      this.caller,
      blockMs,
      (frame, context) => this.receive(frame, context),
    );
  }

  isConnected(): boolean {
    return this.commands.ready && this.clock.isSynchronised && this.reads.ready;
  }

  /** Resolves after the first connection attempt, successful or not; retries continue until `close()`. */
  connect(): Promise<void> {
    this.opening ??= outsideAnyScope(() => this.openConnections());
    return this.opening;
  }

  /** Returns a function that abandons the call and cancels its request. */
  call(request: OutgoingRequest, observer: ReplyObserver): () => void {
    const call = new PendingCall(++this.lastCallId, request.context, observer);
    call.deadline = this.deadlines.schedule(request.deadline, () => void this.expire(call));
    this.pending.set(call.id, call);
    if (this.openingAttempted) this.send(request, call);
    else void this.connect().then(() => this.send(request, call));
    return () => {
      if (this.remove(call)) void this.cancelRequest(call);
    };
  }

  async close(): Promise<void> {
    this.replies.close();
    await Promise.all([this.commands.close(), this.reads.close()]);
    for (const call of this.pending.values())
      this.fail(call, call.sent ? 'unknown' : 'not-sent', 'the client was closed');
  }

  private async openConnections(): Promise<void> {
    void this.replies.run();
    await Promise.all([this.commands.open(), this.reads.open()]);
    await this.clock.synchronise();
    this.openingAttempted = true;
  }

  private send(request: OutgoingRequest, call: PendingCall): void {
    if (!this.pending.has(call.id)) return;
    const reason = this.reasonNotToSend();
    if (reason !== undefined) return this.fail(call, 'not-sent', reason);
    const stream = this.keys.requests(call.context);
    const message = this.serialise(request, call);
    if (message === undefined) return;
    this.replies.subscribe(call.context);
    call.sent = true;
    this.batcher.add(stream, {
      message,
      onSent: (entryId) => this.onSent(call, entryId),
      onFailed: (error) => this.onSendFailed(request, call, error),
    });
  }

  private reasonNotToSend(): string | undefined {
    if (!this.commands.ready || !this.clock.isSynchronised) return notConnected;
    return this.pending.size > this.options.maxPendingCalls ? 'too many pending calls' : undefined;
  }

  private serialise(
    { pattern, payload, headers, deadline }: OutgoingRequest,
    call: PendingCall,
  ): string | undefined {
    const t = Math.round(this.clock.toRedisTime(deadline));
    const frame: RequestFrame = { i: call.id, p: pattern, d: payload, r: this.caller, t, h: headers };
    try {
      return JSON.stringify(frame);
    } catch (error) {
      if (this.remove(call)) call.observer.error(error);
      return undefined;
    }
  }

  /** Cancels the request if its call has ended in the meantime. */
  private onSent(call: PendingCall, entryId: string): void {
    call.entryId = entryId;
    if (!this.pending.has(call.id)) void this.cancelRequest(call);
  }

  /** If the connection broke, the request may have arrived and its reply can still be read; the call stays pending. */
  private onSendFailed(request: OutgoingRequest, call: PendingCall, error: unknown): void {
    if (isRejected(error)) this.fail(call, 'not-sent', `Redis rejected it: ${(error as Error).message}`);
    else if (isUnsent(error)) this.fail(call, 'not-sent', notConnected);
    else if (request.idempotent)
      this.commands.whenReady().then(
        () => this.send(request, call),
        () => undefined,
      );
  }

  private receive(frame: ReplyFrame, context: string): void {
    const call = this.pending.get(frame.i);
    if (call?.context !== context) return;
    if (frame.z) this.remove(call);
    call.receive(frame);
  }

  private async expire(call: PendingCall): Promise<void> {
    if (!this.pending.delete(call.id)) return;
    const isCancelled =
      !call.sent ||
      (await Promise.race([this.cancelRequest(call), delay(cancelTimeoutMs, false, { ref: false })]));
    const { context, observer, sent } = call;
    if (!isCancelled) observer.error(unreachable(context, 'unknown', 'no reply before the deadline'));
    else
      observer.error(unreachable(context, 'not-sent', sent ? 'no consumer read the request' : notConnected));
  }

  /** Resolves to true only if it is certain that the request will never be executed. */
  private async cancelRequest({ entryId, context }: PendingCall): Promise<boolean> {
    if (entryId === undefined || !this.commands.ready) return false;
    const stream = this.keys.requests(context);
    return this.commands.run<number>(cancelRequest, stream, requestGroup, entryId).then(
      (deleted) => deleted === 1,
      () => false,
    );
  }

  private fail(call: PendingCall, outcome: 'not-sent' | 'unknown', reason: string): void {
    if (this.remove(call)) call.observer.error(unreachable(call.context, outcome, reason));
  }

  /** Returns false if the call is no longer pending. */
  private remove(call: PendingCall): boolean {
    call.deadline.cancel();
    return this.pending.delete(call.id);
  }
}
