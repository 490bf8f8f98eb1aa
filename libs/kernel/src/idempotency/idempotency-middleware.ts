import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { isObservable, lastValueFrom } from 'rxjs';
import { Failure, IdempotencyResponseLost, type AnyRequest } from '#contracts/definition';
import { markReplayed, type HandlerCall } from '#kernel/messaging';
import { Databases } from '#kernel/persistence';
import { Claim, runWithClaim } from './claim.js';
import { ClaimLost } from './claim-lost.js';
import { CommitFence } from './commit-fence.js';
import { IdempotencyKeysRepository } from './idempotency-keys.repository.js';
import { keyInUse, usableRecord } from './idempotency-record.js';
import { currentRequestWithKey } from './request-with-key.js';

type Handle = () => Promise<unknown>;

/**
 * Commits a command once per idempotency key of its principal and replays its response for 24 hours; after a crash, an
 * `idempotent` command may be executed again. The handler runs outside of any transaction of this class. When
 * the handler ends:
 *
 * - success: its response is stored;
 * - declared failure: the key is deleted, unless a `CommandTransaction` has committed a response, which retries then
 *   receive. Other committed transactions, such as a count of failed attempts, remain;
 * - error: the key is deleted, unless any transaction was committed.
 *
 * Not applied to commands with access `anyone` and to handlers with `managesIdempotency`.
 */
@Injectable()
export class IdempotencyMiddleware implements OnModuleInit {
  private readonly logger = new Logger(IdempotencyMiddleware.name);
  private readonly repositories = new Map<string, IdempotencyKeysRepository>();

  constructor(private readonly databases: Databases) {}

  onModuleInit(): void {
    for (const context of this.databases.contexts()) {
      const keys = new IdempotencyKeysRepository(this.databases, context);
      this.repositories.set(context, keys);
      const events = this.databases.entityManager(context).getEventManager();
      events.registerSubscriber(new CommitFence(context, keys));
    }
  }

  /** @throws IdempotencyKeyReused, IdempotencyKeyInUse, IdempotencyResponseLost, and what the handler throws */
  async execute(handler: HandlerCall, handle: Handle): Promise<unknown> {
    const { context, message, payload } = handler;
    const keys = this.repositories.get(context);
    if (!keys || handler.managesIdempotency || !isEligible(message)) return runWithClaim(undefined, handle);
    const request = currentRequestWithKey(message, payload);
    if (!request) return runWithClaim(undefined, handle);
    const claim = new Claim(context, request);
    const earlier = (await keys.add(claim)) ? undefined : await this.claimOrReplay(keys, claim, message);
    return earlier ? earlier.reply : this.run(keys, claim, handle);
  }

  /**
   * Undefined if `claim` has taken the key over from an earlier execution, which from then on cannot commit: the handler
   * must run.
   */
  private async claimOrReplay(
    keys: IdempotencyKeysRepository,
    claim: Claim,
    { idempotent }: AnyRequest,
  ): Promise<{ reply: unknown } | undefined> {
    const { key } = claim.request;
    const stored = usableRecord(await keys.find({ key }), claim.request);
    if (stored.response !== null) {
      const completed = stored.completed ? undefined : await keys.complete({ key, token: stored.claimToken });
      const response = key.decrypt(completed ?? stored.response);
      return { reply: stored.isOfSameSending ? response : markReplayed(response) };
    }
    if (stored.completed || (stored.committed && !idempotent)) throw new IdempotencyResponseLost({});
    if (!(await keys.takeOver(claim, stored.claimToken))) throw keyInUse();
    return undefined;
  }

  private async run(keys: IdempotencyKeysRepository, claim: Claim, handle: Handle): Promise<unknown> {
    let response: unknown;
    try {
      response = await runWithClaim(claim, () => resultOf(handle));
    } catch (error) {
      claim.active = false;
      await completeOrRelease(keys, claim, error).catch((err: unknown) => this.warn(err));
      throw error instanceof ClaimLost ? keyInUse() : error;
    }
    claim.active = false;
    return this.complete(keys, claim, response);
  }

  /**
   * Stores `response` and returns it. If a retry has meanwhile completed the command with its provisional response,
   * returns that one. If storing fails, the lease expires and retries receive the provisional response; if that
   * differs from `response`, the caller receives the error, so that it never sees two responses.
   */
  private async complete(
    keys: IdempotencyKeysRepository,
    { request: { key }, token, committedResponse }: Claim,
    response: unknown,
  ): Promise<unknown> {
    const isCommitted =
      committedResponse !== undefined &&
      JSON.stringify(committedResponse.response) === JSON.stringify(response);
    const encrypted = isCommitted ? committedResponse.encrypted : key.encrypt(response);
    try {
      const stored = await keys.complete({ key, token }, isCommitted ? undefined : encrypted);
      return stored === encrypted || !stored ? response : key.decrypt(stored);
    } catch (err) {
      if (committedResponse && !isCommitted) throw err;
      this.warn(err);
      return response;
    }
  }

  private warn(err: unknown): void {
    this.logger.warn({ err }, 'Updating an idempotency key failed');
  }
}

function isEligible(message: HandlerCall['message']): message is AnyRequest {
  return message?.kind === 'command' && message.access !== 'anyone';
}

/**
 * After an undeclared error, the row is kept if a transaction committed, because the command must not be executed a
 * second time.
 */
async function completeOrRelease(
  keys: IdempotencyKeysRepository,
  claim: Claim,
  error: unknown,
): Promise<void> {
  const { request, token, committedResponse } = claim;
  const claimed = { key: request.key, token };
  if (committedResponse !== undefined) await keys.complete(claimed);
  else await keys.release(claimed, { evenIfCommitted: error instanceof Failure });
}

async function resultOf(handle: Handle): Promise<unknown> {
  const result = await handle();
  return isObservable(result) ? lastValueFrom(result, { defaultValue: undefined }) : result;
}
