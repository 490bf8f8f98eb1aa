import { expect, it } from '@jest/globals';
import { Configuration } from '#kernel/config';
import '../../modules.js';
import { usesDemoDatabase } from './demo-shop.js';

const url = 'postgres://me:secret@localhost/shop';

it.each([
  [{}, true],
  [{ NODE_ENV: 'production' }, false],
  [{ DATABASE_URL: url }, false],
  [{ AUTH_DATABASE_URL: url }, false],
])('with %j, the demo accounts are created: %s', (env, expected) => {
  expect(usesDemoDatabase(new Configuration(env))).toBe(expected);
});
