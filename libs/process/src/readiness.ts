import { setTimeout as delay } from 'node:timers/promises';
import { Inject, Injectable, Optional } from '@nestjs/common';
import { singleFlight } from '#kernel/concurrency';
import { MessageRouter, WORK_PLACEMENT, type WorkPlacement } from '#kernel/messaging';
import { RedisTransport } from '#redis';
import { ProcessState } from '#kernel/observability';
import { Databases, isReadOnlyError } from '#kernel/persistence';

const checkTimeoutMs = 1_000;
/** Shorter than `checkTimeoutMs`, so that the reason a context does not respond can be reported. */
const pingTimeoutMs = 800;
/** Limits the cost of frequent probes. */
const resultTtlMs = 200;

/** Checks whether the process can serve requests. */
@Injectable()
export class Readiness {
  private readonly checkDependencies = singleFlight(() => this.check(), resultTtlMs);
  /** The contexts whose database rejected writes when it last responded to a ping. */
  private readonly readOnly = new Set<string>();

  constructor(
    private readonly state: ProcessState,
    private readonly databases: Databases,
    private readonly router: MessageRouter,
    @Inject(RedisTransport) private readonly redis: RedisTransport | null,
    @Optional() @Inject(WORK_PLACEMENT) private readonly placement?: Pick<WorkPlacement, 'isActive'>,
  ) {}

  /**
   * Returns the reasons why the process is not ready, as texts for an operator; empty if it is ready. Concurrent calls
   * share one check, whose result is reused for 200 ms.
   */
  async unreadyReasons(): Promise<string[]> {
    const reasons = this.state.serving ? await this.checkDependencies() : [];
    return this.state.serving ? reasons : ['this process is not serving'];
  }

  private async check(): Promise<string[]> {
    const results = await Promise.all([
      ...this.databases.contexts().map((context) => this.checkDatabase(context)),
      ...this.router.remoteDependencies().map((context) => this.checkRemote(context)),
    ]);
    const redis = this.redis && !this.redis.isReady() ? ['Redis is not connected'] : [];
    // such as a failing republication; another app does this work for contexts that are not active here
    const reported = this.state.reportedProblems((context) => this.placement?.isActive(context) ?? true);
    return [...redis, ...results.filter((result) => result !== undefined), ...reported];
  }

  /**
   * A ping waits for a connection behind the statements of clients. While these complete, the database is available,
   * however long the ping waits.
   */
  private async checkDatabase(context: string): Promise<string | undefined> {
    const startedAt = performance.now();
    const noResponse = `the database of ${context} does not respond`;
    const notWritable = `${noResponse} to writes: it is read-only`;
    const ping = this.databases.ping(context).then(
      () => void this.readOnly.delete(context),
      (error: Error) => {
        if (!isReadOnlyError(error)) return noResponse;
        this.readOnly.add(context);
        return notWritable;
      },
    );
    const whileWaiting = async (): Promise<string | undefined> => {
      if (this.readOnly.has(context)) return notWritable;
      return (await this.databases.hasRespondedSince(context, startedAt)) ? undefined : noResponse;
    };
    return Promise.race([ping, delay(checkTimeoutMs, undefined, { ref: false }).then(whileWaiting)]);
  }

  private checkRemote(context: string): Promise<string | undefined> {
    const ping = this.router.ping(context, pingTimeoutMs);
    return failureOf(ping, `${context} does not respond`, ({ cause }) =>
      typeof cause === 'string' ? `: ${cause}` : '',
    );
  }
}

/** Returns undefined if `check` succeeds within `checkTimeoutMs`, else `text` followed by `detailOf` its error. */
async function failureOf(
  check: Promise<unknown>,
  text: string,
  detailOf: (error: Error) => string,
): Promise<string | undefined> {
  const result = check.then(
    () => undefined,
    (error: Error) => text + detailOf(error),
  );
  return Promise.race([result, delay(checkTimeoutMs, text, { ref: false })]);
}
