import { expect, it } from '@jest/globals';
import { Configuration } from '#kernel/config';
import { showsDemoLogins } from './shows-demo-logins.js';

it.each([
  ['development', ['--demo'], true],
  ['development', [], false],
  ['production', ['--demo'], false],
  ['test', ['--demo'], false],
  [undefined, ['--demo'], false],
])('with NODE_ENV=%s and the arguments %j: %j', (mode, args, shown) => {
  expect(showsDemoLogins(new Configuration({ NODE_ENV: mode }), args)).toBe(shown);
});
