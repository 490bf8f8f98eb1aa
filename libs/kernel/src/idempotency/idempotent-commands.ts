import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { isObservable, lastValueFrom } from 'rxjs';
import {
  Failure,
  IdempotencyKeyInUse,
  IdempotencyKeyReused,
  IdempotencyResponseLost,
  type AnyRequest,
} from '#contracts/definition';
import { markReplayed, type HandlerContext } from '#kernel/messaging';
import { Databases } from '#kernel/persistence';
import { Claim, runWithClaim } from './claim.js';
import { ClaimLost } from './claim-lost.js';
import { CommitFence } from './commit-fence.js';
import { IdempotencyKeysRepository } from './idempotency-keys.repository.js';
import { currentIdempotentRequest } from './idempotent-request.js';

type Handle = () => Promise<unknown>;

/**
 * Executes a command once per idempotency key of its caller and replays its response for 24 hours. The handler runs
 * outside of any transaction of this class. A declared failure deletes the key, unless a `CommandTransaction` has
 * committed a response, which retries then receive. Other committed transactions of the handler, such as a count of
 * failed attempts, remain. Not applied to commands with access `anyone`.
 */
@Injectable()
export class IdempotentCommands implements OnModuleInit {
  private readonly logger = new Logger(IdempotentCommands.name);
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
  async execute({ context, message, payload }: HandlerContext, handle: Handle): Promise<unknown> {
    const keys = this.repositories.get(context);
    if (!keys || !isEligible(message)) return runWithClaim(undefined, handle);
    const request = currentIdempotentRequest(message, payload);
    if (!request) return runWithClaim(undefined, handle);
    const claim = new Claim(context, request);
    const earlier = (await keys.add(claim)) ? undefined : await this.claimOrReplay(keys, claim, message);
    return earlier ? earlier.reply : this.run(keys, claim, handle);
  }

  /** Undefined if the claim took the key over from an earlier execution that can no longer commit. */
  private async claimOrReplay(
    keys: IdempotencyKeysRepository,
    claim: Claim,
    { idempotent }: AnyRequest,
  ): Promise<{ reply: unknown } | undefined> {
    const { request } = claim;
    const stored = await keys.find(request);
    if (stored && stored.fingerprint !== request.fingerprint) throw new IdempotencyKeyReused({});
    const isRedelivery = stored?.attempt === request.attempt;
    if (!stored || (stored.leased && !isRedelivery)) throw keyInUse();
    if (stored.response !== null) {
      if (!stored.completed) await keys.complete(request, stored.claim);
      const response = request.cipher.decrypt(stored.response);
      return { reply: isRedelivery ? response : markReplayed(response) };
    }
    if (stored.committed && !idempotent) throw new IdempotencyResponseLost({});
    if (!(await keys.takeOver(claim, stored.claim))) throw keyInUse();
    return undefined;
  }

  private async run(keys: IdempotencyKeysRepository, claim: Claim, handle: Handle): Promise<unknown> {
    try {
      const response = await runWithClaim(claim, () => resultOf(handle));
      claim.active = false;
      await this.attempt(() => complete(keys, claim, response));
      return response;
    } catch (error) {
      claim.active = false;
      await this.attempt(() => end(keys, claim, error));
      throw error instanceof ClaimLost ? keyInUse() : error;
    }
  }

  /** If the update fails, the lease expires; the next request with the key then decides by the committed state. */
  private async attempt(update: () => Promise<void>): Promise<void> {
    await update().catch((err: unknown) => this.logger.warn({ err }, 'Updating an idempotency key failed'));
  }
}

function isEligible(message: HandlerContext['message']): message is AnyRequest {
  return message?.kind === 'command' && !message.managesIdempotency && message.access !== 'anyone';
}

async function complete(keys: IdempotencyKeysRepository, claim: Claim, response: unknown): Promise<void> {
  const { cipher } = claim.request;
  const { committedResponse } = claim;
  const isStored =
    committedResponse !== undefined &&
    JSON.stringify(committedResponse.response) === JSON.stringify(response);
  await keys.complete(claim.request, claim.token, isStored ? undefined : cipher.encrypt(response));
}

/**
 * After an undeclared error, the row is kept if a transaction committed, because the command must not be executed a
 * second time.
 */
async function end(keys: IdempotencyKeysRepository, claim: Claim, error: unknown): Promise<void> {
  if (claim.committedResponse !== undefined) await keys.complete(claim.request, claim.token);
  else await keys.release(claim, { onlyUncommitted: !(error instanceof Failure) });
}

function keyInUse(): IdempotencyKeyInUse {
  return new IdempotencyKeyInUse({ retryAfterSeconds: 1 });
}

async function resultOf(handle: Handle): Promise<unknown> {
  const result = await handle();
  return isObservable(result) ? lastValueFrom(result, { defaultValue: undefined }) : result;
}
