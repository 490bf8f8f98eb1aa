import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/sql';
import { isObservable, lastValueFrom } from 'rxjs';
import { IdempotencyKeyInUse, IdempotencyKeyReused } from '#contracts/definition';
import { currentScope, markReplayed, type HandlerContext } from '#kernel/messaging';
import { Databases } from '#kernel/persistence';
import { IdempotencyCipher } from './idempotency-cipher.js';

type Handle = () => Promise<unknown>;

/**
 * Executes a command with an idempotency key once and replays its response for a day. The response is committed in the
 * transaction of the command's effect, so that both exist or neither does. A failed command has no effect and leaves
 * the key free. Not applied to commands whose handlers manage idempotency themselves, nor to commands with access
 * `anyone`.
 */
@Injectable()
export class IdempotencyStore {
  constructor(private readonly databases: Databases) {}

  /** @throws IdempotencyKeyReused, IdempotencyKeyInUse */
  async once(handlerContext: HandlerContext, handle: Handle): Promise<unknown> {
    const cipher = cipherFor(handlerContext);
    const { context } = handlerContext;
    if (!cipher || !this.databases.contexts().includes(context)) return handle();
    return this.databases.entityManager(context).transactional(async (em) => {
      const table = `${context}.idempotent_responses`;
      await acquireAdvisoryLock(em, `${table}:${cipher.id}`);
      const [stored] = await em.execute<{ fingerprint: string; response: string }[]>(
        `select fingerprint, response from ${table} where id = ?`,
        [cipher.id],
      );
      if (stored && stored.fingerprint !== cipher.fingerprint) throw new IdempotencyKeyReused({});
      if (stored) return markReplayed(cipher.decrypt(stored.response));
      const response = await resultOf(handle);
      await em.execute(`insert into ${table} (id, fingerprint, response) values (?, ?, ?)`, [
        cipher.id,
        cipher.fingerprint,
        cipher.encrypt(response),
      ]);
      return response;
    });
  }
}

function cipherFor({ message, payload }: HandlerContext): IdempotencyCipher | undefined {
  if (message?.kind !== 'command' || message.managesIdempotency || message.access === 'anyone')
    return undefined;
  const { principal, headers } = currentScope() ?? {};
  const key = headers?.idempotencyKey;
  return principal && key !== undefined
    ? new IdempotencyCipher(principal.id, key, { pattern: message.pattern, payload })
    : undefined;
}

/**
 * Takes the lock until the transaction ends. Does not wait.
 * @throws IdempotencyKeyInUse while another request with the same key is being handled
 */
async function acquireAdvisoryLock(em: EntityManager, name: string): Promise<void> {
  const [lock] = await em.execute<[{ acquired: boolean }]>(
    'select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as acquired',
    [name],
  );
  if (!lock.acquired) throw new IdempotencyKeyInUse({ retryAfterSeconds: 1 });
}

async function resultOf(handle: Handle): Promise<unknown> {
  const result = await handle();
  return isObservable(result) ? lastValueFrom(result, { defaultValue: undefined }) : result;
}
