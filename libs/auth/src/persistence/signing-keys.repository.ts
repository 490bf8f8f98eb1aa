import { Injectable } from '@nestjs/common';
import { EntityManager, sql } from '@mikro-orm/sql';
import type { PublicKey } from '#contracts/auth';

export interface SigningKey {
  readonly kid: string;
  /** PKCS #8 in PEM. It never leaves this context. */
  readonly privateKey: string;
  readonly publicKey: PublicKey;
}

/** Seconds: more than an access token lives. */
const overlap = 2 * 3_600;

@Injectable()
export class SigningKeysRepository {
  constructor(private readonly em: EntityManager) {}

  /** The latest whose time has come. */
  async active(): Promise<SigningKey | undefined> {
    const [row] = await this.em.execute<[SigningKey?]>(sql`
      select kid, private_key as "privateKey", public_key as "publicKey" from auth.signing_keys
      where signs_from <= now() order by generation desc limit 1`);
    return row;
  }

  /** Changes nothing when there is a key already; of several at once, one wins. */
  async addFirst(key: SigningKey): Promise<void> {
    await this.em.execute(sql`
      insert into auth.signing_keys (kid, private_key, public_key, generation, signs_from)
      values (${key.kid}, ${key.privateKey}, ${JSON.stringify(key.publicKey)}::jsonb, 1, now())
      on conflict do nothing`);
  }

  /** Signs after `afterSeconds`. Undefined where another became the next at the same moment. */
  async addNext(key: SigningKey, afterSeconds: number): Promise<{ signsFrom: Date } | undefined> {
    const [row] = await this.em.execute<[{ signs_from: string }?]>(sql`
      insert into auth.signing_keys (kid, private_key, public_key, generation, signs_from)
      select ${key.kid}, ${key.privateKey}, ${JSON.stringify(key.publicKey)}::jsonb,
        max(generation) + 1, now() + make_interval(secs => ${afterSeconds})
      from auth.signing_keys
      on conflict do nothing
      returning signs_from`);
    return row && { signsFrom: new Date(row.signs_from) };
  }

  /** Deletes those whose last token has expired: their successor has been signing for long. */
  async dropRetired(): Promise<void> {
    await this.em.execute(sql`
      delete from auth.signing_keys k where exists (
        select from auth.signing_keys successor
        where successor.generation > k.generation
          and successor.signs_from < now() - make_interval(secs => ${overlap}))`);
  }

  async published(): Promise<PublicKey[]> {
    const rows = await this.em.execute<{ key: PublicKey }[]>(sql`
      select public_key as key from auth.signing_keys order by generation desc`);
    return rows.map(({ key }) => key);
  }
}
