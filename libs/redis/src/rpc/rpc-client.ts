import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { DeadlineTimer, type OutgoingRequest, unreachableBecause } from '#kernel/messaging';
import { Batcher } from '../connection/batcher.js';
import { RedisClock } from '../connection/redis-clock.js';
import { RedisConnection } from '../connection/redis-connection.js';
import { isRejected, isUnsent } from '../connection/redis-errors.js';
import { RedisKeys } from '../connection/redis-keys.js';
import type { RedisConnectionOptions, RedisStreamsOptions } from '../connection/redis-streams.options.js';
import { requestGroup } from '../consumer/consumer-group.js';
import { serialise, type ReplyFrame, type RequestFrame } from '../frames.js';
import { PendingCall, type ReplyObserver } from './pending-call.js';
import { ReplyReader } from './reply-reader.js';

/** Calls of this process that may wait for their reply; further ones are not sent. */
const maxPendingCalls = 4_096;
/** Maximum wait for the cancellation of an expired call; after that, its outcome is reported as unknown. */
const cancelTimeoutMs = 100;
const notConnected = 'Redis is not connected';
const unread = 'no consumer read the request';
const outsideAnyScope = AsyncLocalStorage.snapshot();

interface SerialisedRequest {
  readonly call: PendingCall;
  readonly message: string;
}

/** Sends requests and passes each reply to its call. Calls that reach their deadline are cancelled. */
export class RpcClient {
  private readonly keys: RedisKeys;
  /** Identifies this process in the names of its reply streams; known to the called contexts only. */
  private readonly replyProcessId = randomUUID();
  private readonly commands: RedisConnection;
  private readonly reads: RedisConnection;
  private readonly clock: RedisClock;
  private readonly requests: Batcher<string, SerialisedRequest>;
  private readonly replies: ReplyReader;
  private readonly pending = new Map<string, PendingCall>();
  private readonly deadlines = new DeadlineTimer();
  private opening: Promise<void> | undefined;
  private openingAttempted = false;

  constructor(
    private readonly options: RedisConnectionOptions & RedisStreamsOptions,
    /** Caller of the requests that name none. */
    private readonly defaultCaller: string,
  ) {
    const { prefix, commandTimeoutMs, blockMs, maxMessageBytes } = options;
    this.keys = new RedisKeys(prefix);
    this.commands = new RedisConnection(options, 'calls', commandTimeoutMs);
    this.reads = new RedisConnection(options, 'replies', blockMs + commandTimeoutMs);
    this.clock = new RedisClock(this.commands, this.keys.anyOfRegistry());
    this.requests = new Batcher(this.commands, (stream, requests) => this.sendBatch(stream, requests));
    const receive = (frame: ReplyFrame, stream: string): void => this.receive(frame, stream);
    const wakeUpStream = this.keys.replies(this.replyProcessId, defaultCaller, 'wake-up');
    const limits = { blockMs, maxMessageBytes };
    this.replies = new ReplyReader(this.reads, this.commands, wakeUpStream, limits, receive);
  }

  isReady(): boolean {
    return this.commands.ready && this.clock.isSynchronised && this.reads.ready;
  }

  /** Resolves after the first connection attempt, successful or not; retries continue until `close()`. */
  connect(): Promise<void> {
    this.opening ??= outsideAnyScope(() => this.openConnections());
    return this.opening;
  }

  /** Returns a function that abandons the call and cancels its request. */
  call(request: OutgoingRequest, observer: ReplyObserver): () => void {
    const call = new PendingCall(randomUUID(), request, observer);
    this.scheduleDeadline(call);
    this.pending.set(call.id, call);
    if (this.openingAttempted) this.send(call);
    else void this.connect().then(() => this.send(call));
    return () => {
      if (this.remove(call)) void this.cancelRequest(call);
    };
  }

  async close(): Promise<void> {
    await Promise.all([this.commands.close(), this.reads.close()]);
    for (const call of this.pending.values())
      this.fail(call, call.sent ? 'unknown' : 'not-sent', 'the client was closed');
  }

  private async openConnections(): Promise<void> {
    this.replies.start();
    await Promise.all([this.commands.open(), this.reads.open()]);
    await this.clock.synchronise();
    this.openingAttempted = true;
  }

  private send(call: PendingCall): void {
    if (!this.pending.has(call.id)) return;
    if (!this.commands.ready || !this.clock.isSynchronised) return this.fail(call, 'not-sent', notConnected);
    if (this.pending.size > maxPendingCalls) return this.fail(call, 'not-sent', 'too many pending calls');
    const { pattern, payload, headers, deadline } = call.request;
    const t = Math.round(this.clock.toRedisTime(deadline));
    const frame: RequestFrame = { i: call.id, p: pattern, d: payload, r: this.replyProcessId, t, h: headers };
    let message: string;
    try {
      message = serialise(frame, this.options.maxMessageBytes);
    } catch (error) {
      return this.reject(call, error);
    }
    this.replies.subscribe(this.replyStreamOf(call));
    call.sent = true;
    this.requests.add(this.requestStreamOf(call), { call, message });
  }

  /** Sends the requests that were added to one stream in one tick as one command. Never rejects. */
  private async sendBatch(stream: string, requests: readonly SerialisedRequest[]): Promise<void> {
    try {
      const messages = requests.map(({ message }) => message);
      const { maxRequests } = this.options;
      const entryIds = await this.commands.run<string[]>('addBounded', [stream], maxRequests, ...messages);
      for (const [i, { call }] of requests.entries()) this.onSent(call, entryIds[i]);
    } catch (error) {
      for (const { call } of requests) this.onSendFailed(call, error);
    }
  }

  /** `entryId`: undefined if the stream is full. Cancels the request if its call has ended in the meantime. */
  private onSent(call: PendingCall, entryId: string | undefined): void {
    call.entryId = entryId;
    if (entryId === undefined) this.fail(call, 'not-sent', 'the request stream is full');
    else if (!this.pending.has(call.id)) void this.cancelRequest(call);
  }

  /**
   * If the connection broke, the request may have arrived and its reply can still be read; the call stays pending. An
   * idempotent request is sent again.
   */
  private onSendFailed(call: PendingCall, error: unknown): void {
    if (isRejected(error))
      return this.fail(call, 'not-sent', `Redis rejected it: ${(error as Error).message}`);
    if (isUnsent(error)) return this.fail(call, 'not-sent', notConnected);
    call.mayBeInStream = true;
    if (call.request.idempotent)
      this.commands.whenReady().then(
        () => this.send(call),
        () => undefined,
      );
  }

  /** Accepts a reply only from the stream of the called context. Only a frame that ends the call cancels its deadline. */
  private receive(frame: ReplyFrame, stream: string): void {
    const { i: callId, e: error, z: isLast } = frame;
    const call = this.pending.get(callId);
    if (!call || this.replyStreamOf(call) !== stream || !call.isNext(frame)) return;
    if (isLast || error !== undefined) this.remove(call);
    call.request.onReply?.();
    call.receive(frame);
  }

  /** A request with a `pickupDeadline` is cancelled then if no consumer has read it. */
  private scheduleDeadline(call: PendingCall): void {
    const { deadline, pickupDeadline } = call.request;
    const expire = (): void => void this.expire(call);
    const expireUnread = (): void => {
      call.expiry = this.deadlines.schedule(deadline, expire);
      void this.expireUnread(call);
    };
    call.expiry = pickupDeadline
      ? this.deadlines.schedule(pickupDeadline, expireUnread)
      : this.deadlines.schedule(deadline, expire);
  }

  /** Ends the call if its request was not sent, or its entry was deleted unread. */
  private async expireUnread(call: PendingCall): Promise<void> {
    if (!call.sent) return this.fail(call, 'not-sent', notConnected);
    if (await this.cancelRequest(call)) this.fail(call, 'not-sent', unread);
  }

  private async expire(call: PendingCall): Promise<void> {
    if (!this.pending.delete(call.id)) return;
    const { observer, request, sent } = call;
    const { context } = request;
    if (!sent) return observer.error(unreachableBecause(context, 'not-sent', notConnected));
    const timeout = delay(cancelTimeoutMs, false, { ref: false });
    const isCancelled = await Promise.race([this.cancelRequest(call), timeout]);
    if (isCancelled && !call.mayBeInStream) observer.error(unreachableBecause(context, 'not-sent', unread));
    else observer.error(unreachableBecause(context, 'unknown', 'no reply before the deadline'));
  }

  /** Resolves to true only if the entry of the request was deleted before a consumer read it. */
  private async cancelRequest(call: PendingCall): Promise<boolean> {
    const { entryId } = call;
    if (entryId === undefined || !this.commands.ready) return false;
    const stream = this.requestStreamOf(call);
    return this.commands.run('cancelRequest', [stream], requestGroup, entryId).then(
      (deleted) => deleted === 1,
      () => false,
    );
  }

  private requestStreamOf({
    request: { context, caller = this.defaultCaller, isRedirected },
  }: PendingCall): string {
    return this.keys.requests(context, caller, isRedirected);
  }

  private replyStreamOf({ request: { context, caller = this.defaultCaller } }: PendingCall): string {
    return this.keys.replies(this.replyProcessId, caller, context);
  }

  /** `outcome`: of the last attempt to send the request. */
  private fail(call: PendingCall, outcome: 'not-sent' | 'unknown', reason: string): void {
    const { mayBeInStream, request } = call;
    this.reject(call, unreachableBecause(request.context, mayBeInStream ? 'unknown' : outcome, reason));
  }

  private reject(call: PendingCall, error: unknown): void {
    if (this.remove(call)) call.observer.error(error);
  }

  /** Returns false if the call is no longer pending. */
  private remove(call: PendingCall): boolean {
    call.expiry.cancel();
    return this.pending.delete(call.id);
  }
}
