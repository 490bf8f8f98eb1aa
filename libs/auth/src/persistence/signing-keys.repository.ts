import { Injectable } from '@nestjs/common';
import { EntityManager, sql } from '@mikro-orm/sql';
import type { PublicKey } from '#contracts/auth';

export interface SigningKey {
  readonly kid: string;
  /** PKCS #8 in PEM. Never leaves this context. */
  readonly privateKey: string;
  readonly publicKey: PublicKey;
}

/** Must exceed the maximum lifetime of an access token. */
const retentionSeconds = 2 * 3_600;

@Injectable()
export class SigningKeysRepository {
  constructor(private readonly em: EntityManager) {}

  /** The latest key whose `signs_from` has passed. */
  async active(): Promise<SigningKey | undefined> {
    const [row] = await this.em.execute<[SigningKey?]>(sql`
      select kid, private_key as "privateKey", public_key as "publicKey" from auth.signing_keys
      where signs_from <= now() order by generation desc limit 1`);
    return row;
  }

  /** Has no effect if there is a key already. Of several concurrent calls, one succeeds. */
  async addFirst(key: SigningKey): Promise<void> {
    await this.em.execute(sql`
      insert into auth.signing_keys (kid, private_key, public_key, generation, signs_from)
      values (${key.kid}, ${key.privateKey}, ${JSON.stringify(key.publicKey)}::jsonb, 1, now())
      on conflict do nothing`);
  }

  /** Adds a key that signs after `delaySeconds`. Undefined if a concurrent call added a key first. */
  async addNext(key: SigningKey, delaySeconds: number): Promise<{ signsFrom: Date } | undefined> {
    const [row] = await this.em.execute<[{ signs_from: string }?]>(sql`
      insert into auth.signing_keys (kid, private_key, public_key, generation, signs_from)
      select ${key.kid}, ${key.privateKey}, ${JSON.stringify(key.publicKey)}::jsonb,
        max(generation) + 1, now() + make_interval(secs => ${delaySeconds})
      from auth.signing_keys
      on conflict do nothing
      returning signs_from`);
    return row && { signsFrom: new Date(row.signs_from) };
  }

  /** Deletes the keys whose tokens have all expired, because their successor has been active for long enough. */
  async deleteRetired(): Promise<void> {
    await this.em.execute(sql`
      delete from auth.signing_keys k where exists (
        select from auth.signing_keys successor
        where successor.generation > k.generation
          and successor.signs_from < now() - make_interval(secs => ${retentionSeconds}))`);
  }

  async published(): Promise<PublicKey[]> {
    const rows = await this.em.execute<{ key: PublicKey }[]>(sql`
      select public_key as key from auth.signing_keys order by generation desc`);
    return rows.map(({ key }) => key);
  }
}
