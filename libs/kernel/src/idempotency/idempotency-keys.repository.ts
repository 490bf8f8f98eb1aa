import type { Transaction } from '@mikro-orm/core';
import { raw, sql, type RawQueryFragment } from '@mikro-orm/sql';
import type { Databases } from '#kernel/persistence';
import type { Claim } from './claim.js';
import { ClaimLost } from './claim-lost.js';
import type { IdempotencyKey } from './idempotency-key.js';
import type { IdempotencyRecord } from './idempotency-record.js';
import type { RequestWithKey } from './request-with-key.js';

/** A source of one row. */
const oneRow = sql`(select)`;

/** A request with an idempotency key, and the fencing token of its execution, a UUID. */
type RequestAndToken = Pick<Claim, 'request' | 'token'>;

/** The id of a key and the fencing token of the execution that has claimed it. */
interface KeyAndToken {
  readonly key: Pick<IdempotencyKey, 'id'>;
  readonly token: string;
}

/**
 * Table `idempotency_keys` of one context. Responses are encrypted by `IdempotencyKey`. Methods ending in `Cte` return a
 * statement, also usable in a `with` clause, that takes effect only if `source` yields a row. Column `caller_id` holds
 * the id of the principal, `request_id` the send id.
 */
export class IdempotencyKeysRepository {
  private readonly table: string;

  constructor(
    private readonly databases: Databases,
    private readonly context: string,
  ) {
    this.table = `${context}.idempotency_keys`;
  }

  /** Returns false if the key is in use or was used. */
  async add(claim: RequestAndToken): Promise<boolean> {
    const added = await this.em().execute<unknown[]>(this.addCte(claim, oneRow, { committed: false }));
    return added.length > 0;
  }

  /** Returns a row if the key was added. `committed`: whether the effect of the command is part of the same statement. */
  addCte(
    { request, token }: RequestAndToken,
    source: RawQueryFragment,
    { committed }: { committed: boolean },
  ): RawQueryFragment {
    const { key, fingerprint, sendId, leaseMs } = request;
    return sql`insert into ${raw(this.table)} (id, caller_id, fingerprint, request_id, claim, leased_until, committed)
      select ${key.id}, ${key.principalId}, ${fingerprint}, ${sendId}, ${token}::uuid,
        clock_timestamp() + ${leaseMs}::int * interval '1 millisecond', ${committed}::boolean
      from ${source} as source on conflict (id) do nothing returning id`;
  }

  /** Adds a key whose command has completed. Returns false if the key is in use or was used. */
  async addCompleted({ request, token }: RequestAndToken, response: string): Promise<boolean> {
    const { key, fingerprint, sendId } = request;
    const added = await this.run(
      `insert into ${this.table} (id, caller_id, fingerprint, request_id, claim, committed, response)
       values (?, ?, ?, ?, ?::uuid, true, ?) on conflict (id) do nothing`,
      [key.id, key.principalId, fingerprint, sendId, token, response],
    );
    return added > 0;
  }

  async find({ key }: Pick<RequestWithKey, 'key'>): Promise<IdempotencyRecord | undefined> {
    const [record] = await this.em().execute<IdempotencyRecord[]>(
      `select fingerprint, request_id as "sendId", claim as "claimToken", leased_until is null as completed, committed, response,
         coalesce(leased_until > clock_timestamp(), false) as leased
       from ${this.table} where id = ?`,
      [key.id],
    );
    return record;
  }

  /** Replaces the claim `previous`. Returns false if it has been replaced, completed or released meanwhile. */
  async takeOver({ request, token }: RequestAndToken, previous: string): Promise<boolean> {
    const taken = await this.run(
      `update ${this.table}
       set claim = ?::uuid, request_id = ?, leased_until = clock_timestamp() + ?::int * interval '1 millisecond'
       where id = ? and claim = ?::uuid and leased_until is not null`,
      [token, request.sendId, request.leaseMs, request.key.id, previous],
    );
    return taken > 0;
  }

  /** Marks the command as committed, within `transaction`. @throws ClaimLost */
  async markCommitted(claim: Claim, transaction: Transaction): Promise<void> {
    const { request, token, pendingResponse, subjectId } = claim;
    const { affectedRows } = await this.em()
      .getDriver()
      .execute<{ affectedRows: number }>(
        `update ${this.table}
         set committed = true, response = coalesce(?, response), subject_id = coalesce(?, subject_id)
         where id = ? and claim = ?::uuid`,
        [pendingResponse?.encrypted ?? null, subjectId ?? null, request.key.id, token],
        'run',
        transaction,
      );
    if (affectedRows === 0) throw new ClaimLost();
  }

  /**
   * Completes the command with `response`, or else with the provisional response that it committed. Changes nothing if
   * it has completed already. Returns the stored response; undefined if the key was released or taken over.
   */
  async complete(claimed: KeyAndToken, response?: string): Promise<string | null | undefined> {
    const [stored] = await this.em().execute<{ response: string | null }[]>(
      this.completeCte(claimed, response, oneRow),
    );
    return stored?.response;
  }

  /** As `complete`; returns a row with the stored `response` unless the key was released or taken over. */
  completeCte(
    { key, token }: KeyAndToken,
    response: string | undefined,
    source: RawQueryFragment,
  ): RawQueryFragment {
    return sql`update ${raw(this.table)} k
      set response = case when k.leased_until is null then k.response
          else coalesce(${response ?? null}::text, k.response) end,
        leased_until = null, committed = true
      from ${source} as source where k.id = ${key.id} and k.claim = ${token}::uuid returning k.response`;
  }

  /** Makes the key unused, unless its response is stored or, without `evenIfCommitted`, a transaction was committed. */
  async release(
    { key, token }: KeyAndToken,
    { evenIfCommitted }: { evenIfCommitted: boolean },
  ): Promise<void> {
    await this.run(
      `delete from ${this.table} where id = ? and claim = ?::uuid and response is null ${evenIfCommitted ? '' : 'and not committed'}`,
      [key.id, token],
    );
  }

  /** Deletes the keys of an erased principal, except the one of the current command. */
  async deleteByPrincipal(principalId: string, except?: Claim): Promise<void> {
    await this.run(`delete from ${this.table} where caller_id = ? and id <> ?`, [
      principalId,
      except?.request.key.id ?? '',
    ]);
  }

  /**
   * Erases the responses to other principals that contain data of `subjectId`
   * (`CommandTransaction.declareResponseContainsDataOf`). The keys remain used; a retry fails with `IdempotencyResponseLost`.
   */
  async eraseResponsesAbout(subjectId: string): Promise<void> {
    await this.run(
      `update ${this.table} set response = null, leased_until = null, committed = true, claim = gen_random_uuid()
       where subject_id = ?`,
      [subjectId],
    );
  }

  /** Deletes up to `limit` keys older than 24 hours and returns their number. */
  purge(limit: number): Promise<number> {
    return this.run(
      `delete from ${this.table} where id in
         (select id from ${this.table} where created_at < now() - interval '24 hours' limit ?)`,
      [limit],
    );
  }

  private async run(statement: string, params: unknown[]): Promise<number> {
    const { affectedRows } = await this.em().execute<{ affectedRows: number }>(statement, params, 'run');
    return affectedRows;
  }

  private em() {
    return this.databases.entityManager(this.context);
  }
}
