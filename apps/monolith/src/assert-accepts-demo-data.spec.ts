import { expect, it } from '@jest/globals';
import { Configuration } from '#kernel/config';
import { assertAcceptsDemoData } from './assert-accepts-demo-data.js';

const local = 'postgres://127.0.0.1/shop';
const remote = 'postgres://db.example.com/shop';

it.each([
  ['production', local],
  ['production', remote],
  [undefined, remote],
])('rejects demo data with NODE_ENV=%s and %s', (mode, url) => {
  const configuration = new Configuration({ NODE_ENV: mode, DATABASE_URL: url });
  expect(() => assertAcceptsDemoData(configuration)).toThrow(/NODE_ENV/);
});

it.each([
  [undefined, local],
  ['development', local],
  ['development', remote],
])('accepts demo data with NODE_ENV=%s and %s', (mode, url) => {
  const configuration = new Configuration({ NODE_ENV: mode, DATABASE_URL: url });
  expect(() => assertAcceptsDemoData(configuration)).not.toThrow();
});
