import type { Transaction } from '@mikro-orm/core';
import type { Databases } from '#kernel/persistence';
import type { Claim } from './claim.js';
import { ClaimLost } from './claim-lost.js';
import type { IdempotentRequest } from './idempotent-request.js';

/** The stored state of an idempotency key. */
export interface IdempotencyRecord {
  readonly fingerprint: string;
  readonly attempt: string;
  readonly claim: string;
  readonly completed: boolean;
  readonly leased: boolean;
  /** True once a transaction of the handler has committed or the command has completed. */
  readonly committed: boolean;
  /** Encrypted. */
  readonly response: string | null;
}

/** Table `idempotency_keys` of one context. */
export class IdempotencyKeysRepository {
  private readonly table: string;

  constructor(
    private readonly databases: Databases,
    private readonly context: string,
  ) {
    this.table = `${context}.idempotency_keys`;
  }

  /** Returns false if the key is in use or was used. */
  async add({ request, token }: Claim): Promise<boolean> {
    const { id, callerId, fingerprint, attempt, leaseMs } = request;
    const added = await this.run(
      `insert into ${this.table} (id, caller_id, fingerprint, attempt, claim, leased_until)
       values (?, ?, ?, ?, ?::uuid, clock_timestamp() + ?::int * interval '1 millisecond') on conflict (id) do nothing`,
      [id, callerId, fingerprint, attempt, token, leaseMs],
    );
    return added > 0;
  }

  async find({ id }: Pick<IdempotentRequest, 'id'>): Promise<IdempotencyRecord | undefined> {
    const [record] = await this.em().execute<IdempotencyRecord[]>(
      `select fingerprint, attempt, claim, leased_until is null as completed, committed, response,
         coalesce(leased_until > clock_timestamp(), false) as leased
       from ${this.table} where id = ?`,
      [id],
    );
    return record;
  }

  /** Replaces the claim `previous`. Returns false if it has been replaced, completed or released meanwhile. */
  async takeOver({ request, token }: Claim, previous: string): Promise<boolean> {
    const taken = await this.run(
      `update ${this.table}
       set claim = ?::uuid, attempt = ?, leased_until = clock_timestamp() + ?::int * interval '1 millisecond'
       where id = ? and claim = ?::uuid and leased_until is not null`,
      [token, request.attempt, request.leaseMs, request.id, previous],
    );
    return taken > 0;
  }

  /** Marks the command as committed, within `transaction`. @throws ClaimLost */
  async markCommitted({ request, token }: Claim, transaction: Transaction, response?: string): Promise<void> {
    const sql = `update ${this.table} set committed = true, response = coalesce(?, response) where id = ? and claim = ?::uuid`;
    const params = [response ?? null, request.id, token];
    const { affectedRows } = await this.em()
      .getDriver()
      .execute<{ affectedRows: number }>(sql, params, 'run', transaction);
    if (affectedRows === 0) throw new ClaimLost();
  }

  /** Ends the claim. Keeps the stored response if `response` is undefined. */
  async complete({ id }: Pick<IdempotentRequest, 'id'>, token: string, response?: string): Promise<void> {
    await this.run(
      `update ${this.table} set leased_until = null, committed = true, response = coalesce(?, response)
       where id = ? and claim = ?::uuid`,
      [response ?? null, id, token],
    );
  }

  /** Makes the key unused, unless its response is stored or, with `onlyUncommitted`, a transaction was committed. */
  async release({ request, token }: Claim, { onlyUncommitted }: { onlyUncommitted: boolean }): Promise<void> {
    await this.run(
      `delete from ${this.table} where id = ? and claim = ?::uuid and response is null ${onlyUncommitted ? 'and not committed' : ''}`,
      [request.id, token],
    );
  }

  /** Deletes the keys of an erased caller, except the one of the current command. */
  async deleteByCaller(callerId: string, except?: Claim): Promise<void> {
    await this.run(`delete from ${this.table} where caller_id = ? and id <> ?`, [
      callerId,
      except?.request.id ?? '',
    ]);
  }

  /** Deletes up to `limit` keys older than 24 hours and returns their number. */
  purge(limit: number): Promise<number> {
    return this.run(
      `delete from ${this.table} where id in
         (select id from ${this.table} where created_at < now() - interval '24 hours' limit ?)`,
      [limit],
    );
  }

  private async run(sql: string, params: unknown[]): Promise<number> {
    const { affectedRows } = await this.em().execute<{ affectedRows: number }>(sql, params, 'run');
    return affectedRows;
  }

  private em() {
    return this.databases.entityManager(this.context);
  }
}
