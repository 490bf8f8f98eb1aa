import { Migration } from '@mikro-orm/migrations';

/** Adds the columns for key rotation: the latest key whose `signs_from` has passed is active. */
export class Migration20261122172000 extends Migration {
  override up(): void {
    this.addSql(
      'alter table auth.signing_keys add column generation integer, add column signs_from timestamptz',
    );
    this.addSql(`update auth.signing_keys k set signs_from = created_at, generation = ranked.generation
      from (select kid, row_number() over (order by created_at) as generation from auth.signing_keys) ranked
      where ranked.kid = k.kid`);
    this.addSql(`alter table auth.signing_keys
      alter column generation set not null, alter column signs_from set not null,
      add constraint generations_are_unique unique (generation), drop column active`);
  }
}
