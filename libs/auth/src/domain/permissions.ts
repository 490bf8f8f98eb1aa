import type { Role } from '#contracts/auth';

const staff = ['products:write', 'inventory:write', 'orders:manage'] as const;

/** What each role may do beyond its own account and orders. */
const permissionsOf: Readonly<Record<Role, readonly string[]>> = {
  customer: [],
  staff,
  admin: [...staff, 'users:manage', 'platform:manage'],
};

/** Each permission once, in a fixed order. */
export function permissionsOfRoles(roles: readonly Role[]): string[] {
  return [...new Set(roles.flatMap((role) => permissionsOf[role]))].sort();
}
