import { describe, expect, it } from '@jest/globals';
import { weaknessOf } from './password-policy.js';

const common = new Set(['password', 'password1', 'trustno1']);
const known = ['Cleave', 'ada.lovelace', 'Ada Lovelace-King'];
const weakness = (password: string) => weaknessOf(password, { common, known });

describe('the password policy', () => {
  it.each(['password', 'PassWord1', ' Password1 ', 'password1!', '**trustno1**'])(
    'refuses the common %j, in any case and with anything around it',
    (password) => {
      expect(weakness(password)).toBe('common');
    },
  );

  it.each(['00000000', 'abababab', 'test1test1', 'abcdefgh', '987654321', '        '])(
    'refuses the pattern %j',
    (password) => {
      expect(weakness(password)).toBe('common');
    },
  );

  it.each([
    'lovelace',
    'Lovelace1',
    'ada.lovelace!',
    'cleave2026',
    'CleaveCleave',
    'cleave-password',
    'ada-lovelace-king',
  ])('refuses %j, of which nothing else is left but what is known', (password) => {
    expect(weakness(password)).toBe('known');
  });

  it.each([
    'correct horse battery staple',
    'lovelace wrote the first programme',
    'cleave in two and keep together',
    'ada is too short a name to matter',
    'passwords1',
  ])('takes %j', (password) => {
    expect(weakness(password)).toBeUndefined();
  });
});
