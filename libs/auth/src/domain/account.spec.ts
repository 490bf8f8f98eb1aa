import { describe, expect, it } from '@jest/globals';
import type { Role } from '#contracts/auth';
import { Account } from './account.js';

const account = (role: Role = 'customer', email = 'Ada@Example.com') =>
  Account.create({ email, name: 'Ada', passwordHash: '$argon2id$…', role });

describe('Account', () => {
  it('normalizes its email address', () => {
    expect(account('customer', 'ADA@Example.com').email).toBe('ada@example.com');
    expect(account('customer', 'x\u03aa\u0301@example.com').email).toBe(
      account('customer', account('customer', 'x\u03aa\u0301@example.com').email).email,
    );
    expect(account('customer', 'jose\u0301@example.com').email).toBe('jos\u00e9@example.com');
  });

  it('has no permissions as a customer', () => {
    expect(account().permissions()).toEqual([]);
  });

  it('has shop permissions, but not user management, as staff', () => {
    expect(account('staff').permissions()).toEqual(['inventory:write', 'orders:manage', 'products:write']);
  });

  it('has all permissions as an admin', () => {
    expect(account('admin').permissions()).toEqual([
      'inventory:write',
      'orders:manage',
      'platform:manage',
      'products:write',
      'users:manage',
    ]);
  });

  it('keeps its other roles and gets a new password when it is promoted to admin', () => {
    const ada = account();
    ada.promoteToAdmin('another hash');
    expect(ada.roles).toEqual(['customer', 'admin']);
    expect(ada.passwordHash).toBe('another hash');
    expect(ada.permissions()).toContain('orders:manage');
  });

  it('reports whether an update reduces its privileges', () => {
    const ada = account('staff');
    expect(ada.update({ roles: ['customer', 'staff', 'staff'] })).toBe(false);
    expect(ada.roles).toEqual(['customer', 'staff']);
    expect(ada.update({})).toBe(false);
    expect(ada.update({ roles: ['customer'] })).toBe(true);
    expect(ada.update({ disabled: true })).toBe(true);
    expect(ada.update({ disabled: false })).toBe(false);
  });

  it('does not expose its password hash', () => {
    expect(JSON.stringify(account().view())).not.toContain('argon2');
  });
});
