import { randomUUIDv7 } from 'node:crypto';
import { defineEntity, p } from '@mikro-orm/core';
import type { Role, UserChanges, UserView } from '#contracts/auth';
import { normalizeEmail } from './email-address.js';
import { permissionsOfRoles } from './permissions.js';

export const AccountSchema = defineEntity({
  name: 'Account',
  tableName: 'accounts',
  properties: {
    id: p.uuid().primary(),
    /** Normalized. */
    email: p.text(),
    name: p.text(),
    /** In PHC string format. */
    passwordHash: p.text(),
    roles: p.array().$type<Role[]>(),
    emailVerified: p.boolean(),
    disabled: p.boolean(),
    createdAt: p.datetime(3),
  },
});

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly role: Role;
  /** Default false. */
  readonly emailVerified?: boolean;
}

export class Account extends AccountSchema.class {
  static create({ email, name, passwordHash, role, emailVerified = false }: NewAccount): Account {
    return Object.assign(new Account(), {
      id: randomUUIDv7(),
      email: normalizeEmail(email),
      name,
      passwordHash,
      roles: [role],
      emailVerified,
      disabled: false,
      createdAt: new Date(),
    });
  }

  /** Replaces the password, because the account may have been registered by another person. */
  promoteToAdmin(passwordHash: string): void {
    this.roles = [...new Set<Role>([...this.roles, 'admin'])];
    this.passwordHash = passwordHash;
  }

  /** Also verifies the email address: the reset token was sent to it. */
  resetPassword(passwordHash: string): void {
    this.passwordHash = passwordHash;
    this.emailVerified = true;
  }

  /** Returns whether the update reduced the privileges of the account. */
  update({ roles = this.roles, disabled = this.disabled }: UserChanges): boolean {
    const privilegesReduced =
      (disabled && !this.disabled) || this.roles.some((role) => !roles.includes(role));
    this.roles = [...new Set(roles)];
    this.disabled = disabled;
    return privilegesReduced;
  }

  isActiveAdmin(): boolean {
    return this.roles.includes('admin') && !this.disabled;
  }

  permissions(): string[] {
    return permissionsOfRoles(this.roles);
  }

  view(): UserView {
    return {
      id: this.id,
      email: this.email,
      name: this.name,
      roles: [...this.roles],
      emailVerified: this.emailVerified,
      disabled: this.disabled,
      createdAt: this.createdAt.toISOString(),
    };
  }
}

AccountSchema.setClass(Account);
