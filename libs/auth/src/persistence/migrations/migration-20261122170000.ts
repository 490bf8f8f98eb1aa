import { Migration } from '@mikro-orm/migrations';

/** Sessions know where they are used, and outlive their account for as long as access tokens of theirs may be out. */
export class Migration20261122170000 extends Migration {
  override up(): void {
    this.addSql('alter table auth.refresh_families add column device text, add column address text');
    this.addSql('alter table auth.refresh_families drop constraint refresh_families_account_id_fkey');
    this.addSql(
      'create index refresh_families_revoked on auth.refresh_families (revoked_at) where revoked_at is not null',
    );
    this.addSql('create index refresh_families_by_expiry on auth.refresh_families (expires_at)');
  }
}
