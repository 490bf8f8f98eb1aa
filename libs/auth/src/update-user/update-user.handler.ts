import { Controller } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/sql';
import { UpdateUser, updateUser, UserNotFound, UserView } from '#contracts/auth';
import { Forbidden } from '#contracts/definition';
import { currentPrincipal } from '#kernel/identity';
import { Handles } from '#kernel/messaging';
import { refuseStale } from '#kernel/preconditions';
import { permissionsOfRoles } from '../domain/permissions.js';
import { AccountsRepository } from '../persistence/accounts.repository.js';
import { AuditTrail } from '../persistence/audit-trail.repository.js';
import { RefreshFamiliesRepository } from '../persistence/refresh-families.repository.js';

@Controller()
export class UpdateUserHandler {
  constructor(
    private readonly em: EntityManager,
    private readonly accounts: AccountsRepository,
    private readonly families: RefreshFamiliesRepository,
    private readonly trail: AuditTrail,
  ) {}

  @Handles(updateUser)
  handle({ id, changes }: UpdateUser): Promise<UserView> {
    return this.em.transactional(async () => {
      const account = await this.accounts.lock(id);
      if (!account) throw new UserNotFound({});
      const wasAdmin = account.isActingAdmin();
      const before = account.view();
      await refuseStale(UserView, async () => before);
      const lost = account.change(changes);
      this.refuseToGiveAway(permissionsOfRoles(account.roles.filter((role) => !before.roles.includes(role))));
      if (wasAdmin && !account.isActingAdmin()) await this.accounts.leaveAnAdmin(account);
      if (lost) await this.families.endAll(id);
      const after = account.view();
      await this.record(before, after);
      return after;
    });
  }

  /** A key for managing users must not make its holder more than it is. */
  private refuseToGiveAway(given: readonly string[]): void {
    const { permissions } = currentPrincipal();
    const permission = given.find((each) => !permissions.has(each));
    if (permission) throw new Forbidden({ permission });
  }

  private async record(before: UserView, { id, roles, disabled }: UserView): Promise<void> {
    const [from, to] = [before.roles.join(' '), roles.join(' ')];
    if (from !== to) await this.trail.record('roles-changed', id, { from, to });
    if (before.disabled !== disabled) await this.trail.record(disabled ? 'disabled' : 'enabled', id);
  }
}
