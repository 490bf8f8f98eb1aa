import { Unreachable, type AnyRequest } from '#contracts/definition';
import { currentScope, outgoingHeaders } from '../api/message-scope.js';
import { pingPattern, type OutgoingRequest, type RequestTransport } from './request-transport.js';
import { OpenTransactions } from '../dispatch/transaction-guard.js';
import { isReplay, replayedAnswer } from '../api/replay.js';
import { fromWire, isWireFailure } from '../dispatch/wire-failure.js';

export interface Routes {
  /** Contexts hosted by this process. */
  readonly hosted: ReadonlySet<string>;
  readonly local: RequestTransport;
  /** Absent where no broker is configured. */
  readonly remote?: RequestTransport | undefined;
}

/** Tells whether anybody serves a context; only a certain no is an answer of false. */
export type Attendance = (context: string) => boolean | Promise<boolean>;

/** Sends each request to where its context lives. */
export class MessageRouter {
  private readonly expected = new Set<string>();
  private attends: Attendance = () => true;

  constructor(
    private readonly routes: Routes,
    private readonly transactions: OpenTransactions,
  ) {}

  /** Notes that this process calls `context`: it is ready only while that can be reached. */
  expect(context: string): void {
    this.expected.add(context);
  }

  /** Whom to ask before a request leaves this process, so that nobody waits for an answer that cannot come. */
  askFirst(attends: Attendance): void {
    this.attends = attends;
  }

  /** The contexts this process calls but does not host. */
  remoteContexts(): string[] {
    return [...this.expected].filter((context) => !this.routes.hosted.has(context)).sort();
  }

  /**
   * @throws a failure that `message` declares, or a platform failure
   * @throws Unreachable by the deadline: the message's own, or the caller's when that is earlier; at once where
   *   nobody serves the context
   */
  async request(message: AnyRequest, payload: object): Promise<unknown> {
    this.transactions.refuse(message.pattern);
    const call = this.address(message, payload);
    const { context } = call;
    if (!this.routes.hosted.has(context) && !(await this.attends(context)))
      throw new Unreachable({ context, outcome: 'not-sent' });
    try {
      const answer = await this.transportTo(context).request(call);
      if (!isReplay(answer)) return answer;
      currentScope()?.replayed?.();
      return replayedAnswer(answer);
    } catch (error) {
      if (isWireFailure(error) && error.replayed) currentScope()?.replayed?.(error.traceId);
      throw fromWire(error, message);
    }
  }

  /** Proves a round trip to a replica of `context` within `timeoutMs` milliseconds. */
  async ping(context: string, timeoutMs: number): Promise<void> {
    const deadline = Date.now() + timeoutMs;
    const call = { context, pattern: pingPattern, payload: {}, headers: {}, deadline, repeatable: true };
    await this.transportTo(context).request(call);
  }

  private address(message: AnyRequest, payload: object): OutgoingRequest {
    const context = message.pattern.slice(0, message.pattern.indexOf('.'));
    const now = Date.now();
    const deadline = Math.min(now + message.deadlineMs, currentScope()?.deadline ?? Infinity);
    if (deadline <= now) throw new Unreachable({ context, outcome: 'not-sent' });
    const { pattern, repeatable } = message;
    return { context, pattern, payload, headers: outgoingHeaders(), deadline, repeatable };
  }

  private transportTo(context: string): RequestTransport {
    if (this.routes.hosted.has(context)) return this.routes.local;
    if (this.routes.remote) return this.routes.remote;
    throw new Unreachable({ context, outcome: 'not-sent' });
  }
}
