import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { Deadlines } from '../../transport/deadline-timer.js';
import type { OutgoingRequest } from '../../transport/request-transport.js';
import { unreachable } from '../../transport/unreachable.js';
import { requestGroup } from '../consumer/consumer-groups.js';
import type { ReplyFrame, RequestFrame } from './frames.js';
import { OpenCall, type AnswerReceiver } from './pending-call.js';
import { RedisClock } from '../connection/redis-clock.js';
import { RedisConnection, isRefusal, isUnsent } from '../connection/redis-connection.js';
import { RedisKeys } from '../connection/redis-keys.js';
import type { RedisAddress, RedisStreamsOptions } from '../connection/redis-streams.options.js';
import { ReplyReader } from './reply-reader.js';
import { RequestPost } from './request-batcher.js';
import { withdraw } from '../scripts/index.js';

/** Milliseconds within which Redis must tell whether an overdue request had been read. */
const withdrawalMs = 100;
const notConnected = 'Redis is not connected';
const outsideAnyScope = AsyncLocalStorage.snapshot();

/** Sends requests and hands each answer to the call it belongs to. */
export class CallDesk {
  private readonly keys: RedisKeys;
  private readonly caller: string;
  private readonly commands: RedisConnection;
  private readonly reads: RedisConnection;
  private readonly clock: RedisClock;
  private readonly post: RequestPost;
  private readonly replies: ReplyReader;
  private readonly open = new Map<number, OpenCall>();
  private readonly deadlines = new Deadlines();
  private opening: Promise<void> | undefined;
  private attempted = false;
  private calls = 0;

  constructor(private readonly options: RedisAddress & RedisStreamsOptions) {
    const { prefix, name, silenceMs, blockMs } = options;
    this.keys = new RedisKeys(prefix);
    this.caller = `${name}.${crypto.randomUUID()}`;
    this.commands = new RedisConnection(options, 'calls', silenceMs);
    this.clock = new RedisClock(this.commands, this.keys.processes());
    this.post = new RequestPost(this.commands, options.maxRequests);
    this.reads = new RedisConnection(options, 'replies', blockMs + silenceMs);
    this.replies = new ReplyReader(
      this.reads,
      this.commands,
      this.keys,
      this.caller,
      blockMs,
      (frame, from) => this.receive(frame, from),
    );
  }

  isConnected(): boolean {
    return this.commands.ready && this.clock.known && this.reads.ready;
  }

  connect(): Promise<void> {
    this.opening ??= outsideAnyScope(() => this.openConnections());
    return this.opening;
  }

  /** Answers how to give the call up. */
  call(request: OutgoingRequest, receiver: AnswerReceiver): () => void {
    const call = new OpenCall(++this.calls, request.context, receiver);
    call.wait = this.deadlines.add(request.deadline, () => void this.expire(call));
    this.open.set(call.number, call);
    if (this.attempted) this.send(request, call);
    else void this.connect().then(() => this.send(request, call));
    return () => {
      if (this.conclude(call)) void this.withdraw(call);
    };
  }

  async close(): Promise<void> {
    this.replies.close();
    await Promise.all([this.commands.close(), this.reads.close()]);
    for (const call of this.open.values())
      this.fail(call, call.sent ? 'unknown' : 'not-sent', 'this process ends');
  }

  private async openConnections(): Promise<void> {
    void this.replies.run();
    await Promise.all([this.commands.open(), this.reads.open()]);
    await this.clock.synchronise();
    this.attempted = true;
  }

  private send(request: OutgoingRequest, call: OpenCall): void {
    if (!this.open.has(call.number)) return;
    const obstacle = this.obstacle();
    if (obstacle !== undefined) return this.fail(call, 'not-sent', obstacle);
    const stream = this.keys.requests(call.context);
    const message = this.write(request, call);
    if (message === undefined) return;
    this.replies.expect(call.context);
    call.sent = true;
    this.post.add(stream, {
      message,
      sent: (entry) => this.noteSent(call, entry),
      unsent: (error) => this.noteUnsent(request, call, error),
    });
  }

  /** What keeps calls from being sent. */
  private obstacle(): string | undefined {
    if (!this.commands.ready || !this.clock.known) return notConnected;
    return this.open.size > this.options.maxCalls ? 'too many calls wait for their answers' : undefined;
  }

  private write(
    { pattern, payload, headers, deadline }: OutgoingRequest,
    call: OpenCall,
  ): string | undefined {
    const t = Math.round(this.clock.toRedis(deadline));
    const frame: RequestFrame = { i: call.number, p: pattern, d: payload, r: this.caller, t, h: headers };
    try {
      return JSON.stringify(frame);
    } catch (error) {
      if (this.conclude(call)) call.receiver.error(error);
      return undefined;
    }
  }

  private noteSent(call: OpenCall, entry: string): void {
    call.entry = entry;
    if (!this.open.has(call.number)) void this.withdraw(call);
  }

  /** When the connection broke instead, the request may have arrived, and its answer can still be read. */
  private noteUnsent(request: OutgoingRequest, call: OpenCall, error: unknown): void {
    if (isRefusal(error)) this.fail(call, 'not-sent', `Redis refused it: ${(error as Error).message}`);
    else if (isUnsent(error)) this.fail(call, 'not-sent', notConnected);
    else if (request.repeatable)
      this.commands.whenReady().then(
        () => this.send(request, call),
        () => undefined,
      );
  }

  private receive(frame: ReplyFrame, from: string): void {
    const call = this.open.get(frame.i);
    if (call?.context !== from) return;
    if (frame.z) this.conclude(call);
    call.receive(frame);
  }

  private async expire(call: OpenCall): Promise<void> {
    if (!this.open.delete(call.number)) return;
    const withdrawn =
      !call.sent || (await Promise.race([this.withdraw(call), delay(withdrawalMs, false, { ref: false })]));
    const { context, receiver, sent } = call;
    if (!withdrawn) receiver.error(unreachable(context, 'unknown', 'no answer came in time'));
    else receiver.error(unreachable(context, 'not-sent', sent ? 'nobody took the call' : notConnected));
  }

  /** Whether it is certain that the request never runs. */
  private async withdraw({ entry, context }: OpenCall): Promise<boolean> {
    if (entry === undefined || !this.commands.ready) return false;
    const stream = this.keys.requests(context);
    return this.commands.run<number>(withdraw, stream, requestGroup, entry).then(
      (deleted) => deleted === 1,
      () => false,
    );
  }

  private fail(call: OpenCall, outcome: 'not-sent' | 'unknown', why: string): void {
    if (this.conclude(call)) call.receiver.error(unreachable(call.context, outcome, why));
  }

  private conclude(call: OpenCall): boolean {
    call.wait.settled();
    return this.open.delete(call.number);
  }
}
