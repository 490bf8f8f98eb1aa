import { Controller } from '@nestjs/common';
import { ChangePassword, changePassword } from '#contracts/auth';
import { CommandTransaction } from '#kernel/idempotency';
import { currentPrincipal } from '#kernel/identity';
import { Handles } from '#kernel/messaging';
import { Credentials } from '../credentials/credentials.js';
import { Passwords } from '../passwords/passwords.js';
import { ApiKeysRepository } from '../persistence/api-keys.repository.js';
import { AuditTrailRepository } from '../persistence/audit-trail.repository.js';
import { MailTokensRepository } from '../persistence/mail-tokens.repository.js';
import { RefreshFamiliesRepository } from '../persistence/refresh-families.repository.js';

@Controller()
export class ChangePasswordHandler {
  constructor(
    private readonly transaction: CommandTransaction,
    private readonly families: RefreshFamiliesRepository,
    private readonly keys: ApiKeysRepository,
    private readonly tokens: MailTokensRepository,
    private readonly credentials: Credentials,
    private readonly passwords: Passwords,
    private readonly auditTrail: AuditTrailRepository,
  ) {}

  @Handles(changePassword)
  async handle({ currentPassword, newPassword }: ChangePassword): Promise<void> {
    const {
      id,
      email,
      name,
      passwordHash: verifiedHash,
    } = await this.credentials.verifyPassword(currentPassword);
    const passwordHash = await this.passwords.hash(newPassword, { email, name }, 'newPassword');
    await this.transaction.run(async () => {
      const account = await this.credentials.getAccountForUpdate(verifiedHash);
      account.passwordHash = passwordHash;
      await this.tokens.revokeAll(id, 'password-reset');
      await this.families.revokeAll(id, currentPrincipal().sessionId);
      await this.keys.revokeAll(id);
      await this.auditTrail.record('password-changed', id);
    });
  }
}
