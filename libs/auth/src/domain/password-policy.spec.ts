import { describe, expect, it } from '@jest/globals';
import { findWeakness } from './password-policy.js';

const common = new Set(['password', 'password1', 'trustno1', 'letmein', 'test']);
const personal = ['Cleave', 'ada.lovelace', 'Ada Lovelace-King'];
const weakness = (password: string) => findWeakness(password, { common, personal });

describe('the password policy', () => {
  it.each([
    'password',
    'PassWord1',
    ' Password1 ',
    'password1!',
    '**trustno1**',
    'letmein!!',
    '!!Test!!!',
    'letmein\u2764\ufe0f',
    'password\u200b',
    'letmein!@#$%^&*',
  ])('rejects the common password %j, ignoring case and surrounding punctuation', (password) => {
    expect(weakness(password)).toBe('common');
  });

  it.each([
    '!!!!!!!!',
    '🍎🍎🍎🍎🍎🍎🍎🍎',
    'a!!!!!!!',
    'ab!!!!!!!',
    '!!!!!!!?',
    '00000000',
    'abababab',
    'test1test1',
    'abcdefgh',
    '987654321',
    '        ',
  ])('rejects the repetition or sequence %j', (password) => {
    expect(weakness(password)).toBe('common');
  });

  it.each([
    'lovelace',
    'Lovelace1',
    'ada.lovelace!',
    'cleave2026',
    'CleaveCleave',
    'cleave-password',
    'ada-lovelace-king',
  ])('rejects %j, which is too short without personal words', (password) => {
    expect(weakness(password)).toBe('personal');
  });

  it.each([
    'correct horse battery staple',
    'lovelace wrote the first programme',
    'cleave in two and keep together',
    'ada is too short a name to matter',
    'passwords1',
    '$%^&*()_+{}:"<>?~`!@',
    '$%^&*()test_+{}:',
    '🍎🍐🍊🍋🍌🍉🍇🍓',
    'lovelace$%^&*()_+',
  ])('accepts %j', (password) => {
    expect(weakness(password)).toBeUndefined();
  });
});
