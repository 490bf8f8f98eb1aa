import type { Role } from '#contracts/auth';

const staff = ['products:write', 'inventory:write', 'orders:manage'] as const;

/** The permissions of each role, in addition to the user's own account and orders. */
const permissionsByRole: Readonly<Record<Role, readonly string[]>> = {
  customer: [],
  staff,
  admin: [...staff, 'users:manage', 'platform:manage'],
};

/** The union of the permissions of all roles, sorted. */
export function permissionsOfRoles(roles: readonly Role[]): string[] {
  return [...new Set(roles.flatMap((role) => permissionsByRole[role]))].sort();
}
