import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/sql';
import { isObservable, lastValueFrom } from 'rxjs';
import { IdempotencyKeyInUse, IdempotencyKeyReused } from '#contracts/definition';
import { currentScope, replayOf, type Handling } from '#kernel/messaging';
import { Databases } from '#kernel/persistence';
import { SealedRequest } from './sealed-request.js';

type Handle = () => Promise<unknown>;

/**
 * Lets a client repeat a command under an idempotency key: the answer is committed in the transaction of the effect,
 * so there is both or neither, and a repeat within a day is answered alike. A request that failed had no effect and
 * leaves its key free. Commands whose handlers keep keys themselves are left alone, and so are those that are open to
 * anyone.
 */
@Injectable()
export class AnsweredRequests {
  constructor(private readonly databases: Databases) {}

  /** @throws IdempotencyKeyReused, IdempotencyKeyInUse */
  async once(handling: Handling, handle: Handle): Promise<unknown> {
    const request = keyedRequest(handling);
    const { context } = handling;
    if (!request || !this.databases.contexts().includes(context)) return handle();
    return this.databases.entityManager(context).transactional(async (em) => {
      const table = `${context}.answered_requests`;
      await takeTurn(em, `${table}:${request.id}`);
      const [known] = await em.execute<{ fingerprint: string; answer: string }[]>(
        `select fingerprint, answer from ${table} where id = ?`,
        [request.id],
      );
      if (known && known.fingerprint !== request.fingerprint) throw new IdempotencyKeyReused({});
      if (known) return replayOf(request.open(known.answer));
      const answer = await settled(handle);
      await em.execute(`insert into ${table} (id, fingerprint, answer) values (?, ?, ?)`, [
        request.id,
        request.fingerprint,
        request.seal(answer),
      ]);
      return answer;
    });
  }
}

function keyedRequest({ message, payload }: Handling): SealedRequest | undefined {
  if (message?.kind !== 'command' || message.keepsKeys || message.access === 'anyone') return undefined;
  const { principal, headers } = currentScope() ?? {};
  const key = headers?.idempotencyKey;
  return principal && key !== undefined
    ? new SealedRequest(principal.id, key, { pattern: message.pattern, payload })
    : undefined;
}

/** Nobody waits for the first request to end: whoever asks meanwhile is told so. */
async function takeTurn(em: EntityManager, name: string): Promise<void> {
  const [turn] = await em.execute<[{ taken: boolean }]>(
    'select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as taken',
    [name],
  );
  if (!turn.taken) throw new IdempotencyKeyInUse({ retryAfterSeconds: 1 });
}

async function settled(handle: Handle): Promise<unknown> {
  const answer = await handle();
  return isObservable(answer) ? lastValueFrom(answer, { defaultValue: undefined }) : answer;
}
