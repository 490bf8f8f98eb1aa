import { Migration } from '@mikro-orm/migrations';

/** Adds device columns to sessions. Keeps sessions of deleted accounts, so that their access tokens can be revoked. */
export class Migration20261122170000 extends Migration {
  override up(): void {
    this.addSql('alter table auth.refresh_families add column user_agent text, add column ip text');
    this.addSql('alter table auth.refresh_families drop constraint refresh_families_account_id_fkey');
    this.addSql(
      'create index refresh_families_revoked on auth.refresh_families (revoked_at) where revoked_at is not null',
    );
    this.addSql('create index refresh_families_by_expiry on auth.refresh_families (expires_at)');
  }
}
