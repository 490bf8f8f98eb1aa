import { describe, expect, it } from '@jest/globals';
import type { Role } from '#contracts/auth';
import { Account } from './account.js';

const account = (role: Role = 'customer', email = 'Ada@Example.com') =>
  Account.open({ email, name: 'Ada', passwordHash: '$argon2id$…', role });

describe('Account', () => {
  it('spells its address one way', () => {
    expect(account('customer', 'ADA@Example.com').email).toBe('ada@example.com');
    expect(account('customer', 'x\u03aa\u0301@example.com').email).toBe(
      account('customer', account('customer', 'x\u03aa\u0301@example.com').email).email,
    );
    expect(account('customer', 'jose\u0301@example.com').email).toBe('jos\u00e9@example.com');
  });

  it('gives a customer no permission beyond their own things', () => {
    expect(account().permissions()).toEqual([]);
  });

  it('lets staff run the shop, but not the users', () => {
    expect(account('staff').permissions()).toEqual(['inventory:write', 'orders:manage', 'products:write']);
  });

  it('lets an admin do everything', () => {
    expect(account('admin').permissions()).toEqual([
      'inventory:write',
      'orders:manage',
      'platform:manage',
      'products:write',
      'users:manage',
    ]);
  });

  it('is granted a role once', () => {
    const ada = account();
    ada.grant('staff');
    ada.grant('staff');
    expect(ada.roles).toEqual(['customer', 'staff']);
    expect(ada.permissions()).toContain('orders:manage');
  });

  it('tells whether a change took something away', () => {
    const ada = account('staff');
    expect(ada.change({ roles: ['customer', 'staff', 'staff'] })).toBe(false);
    expect(ada.roles).toEqual(['customer', 'staff']);
    expect(ada.change({})).toBe(false);
    expect(ada.change({ roles: ['customer'] })).toBe(true);
    expect(ada.change({ disabled: true })).toBe(true);
    expect(ada.change({ disabled: false })).toBe(false);
  });

  it('never shows its password hash', () => {
    expect(JSON.stringify(account().view())).not.toContain('argon2');
  });
});
