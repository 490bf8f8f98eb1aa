import { Controller } from '@nestjs/common';
import { UpdateUser, updateUser, UserNotFound, UserView, type Role } from '#contracts/auth';
import { Forbidden } from '#contracts/definition';
import { CommandTransaction } from '#kernel/idempotency';
import { currentPrincipal } from '#kernel/identity';
import { Handles } from '#kernel/messaging';
import { assertPreconditions } from '#kernel/preconditions';
import { Credentials } from '../credentials/credentials.js';
import { permissionsOfRoles } from '../domain/permissions.js';
import { AccountsRepository } from '../persistence/accounts.repository.js';
import { ApiKeysRepository } from '../persistence/api-keys.repository.js';
import { AuditTrailRepository } from '../persistence/audit-trail.repository.js';
import { RefreshFamiliesRepository } from '../persistence/refresh-families.repository.js';

@Controller()
export class UpdateUserHandler {
  constructor(
    private readonly transaction: CommandTransaction,
    private readonly accounts: AccountsRepository,
    private readonly families: RefreshFamiliesRepository,
    private readonly keys: ApiKeysRepository,
    private readonly credentials: Credentials,
    private readonly auditTrail: AuditTrailRepository,
  ) {}

  @Handles(updateUser)
  handle({ id, changes }: UpdateUser): Promise<UserView> {
    return this.transaction.run(async () => {
      const account = await this.accounts.lock(id);
      if (!account) throw new UserNotFound({});
      const wasAdmin = account.isActiveAdmin();
      const before = account.view();
      await assertPreconditions(UserView, async () => before);
      const privilegesReduced = account.update(changes);
      this.assertHolds(account.roles.filter((role) => !before.roles.includes(role)));
      if (givesAccess(before, account)) await this.credentials.assertRecentLogin();
      if (wasAdmin && !account.isActiveAdmin()) await this.accounts.assertAnotherAdmin(account);
      if (privilegesReduced) await this.families.revokeAll(id);
      if (account.disabled) await this.keys.revokeAll(id);
      const after = account.view();
      await this.record(before, after);
      return after;
    });
  }

  /** Callers can only grant permissions that they have themselves. */
  private assertHolds(roles: readonly Role[]): void {
    const { permissions } = currentPrincipal();
    const permission = permissionsOfRoles(roles).find((each) => !permissions.has(each));
    if (permission) throw new Forbidden({ permission });
  }

  private async record(before: UserView, { id, roles, disabled }: UserView): Promise<void> {
    const [from, to] = [before.roles.join(' '), roles.join(' ')];
    if (from !== to) await this.auditTrail.record('roles-changed', id, { from, to });
    if (before.disabled !== disabled) await this.auditTrail.record(disabled ? 'disabled' : 'enabled', id);
  }
}

/** Whether a role is granted or a disabled account is enabled, which lasts longer than a stolen access token. */
function givesAccess(before: UserView, after: Pick<UserView, 'roles' | 'disabled'>): boolean {
  return (before.disabled && !after.disabled) || after.roles.some((role) => !before.roles.includes(role));
}
