import { describe, expect, it } from '@jest/globals';
import { PostgreSqlPlatform, sql } from '@mikro-orm/postgresql';
import { bindParameters } from './bound-statement.js';

describe('bindParameters', () => {
  const platform = new PostgreSqlPlatform();

  it.each([
    ['text', ["it's"], 'select $1', ["it's"]],
    ['a small number', [-3], 'select $1::int4', [-3]],
    ['a large number', [2 ** 31], 'select $1::int8', [2 ** 31]],
    ['a fraction', [0.5], 'select $1::numeric', [0.5]],
    ['a 64-bit integer', [2n ** 62n], 'select $1', ['4611686018427387904']],
    ['a boolean', [true], 'select $1::bool', [true]],
    ['bytes', [Buffer.from('é')], 'select $1', [Buffer.from('é')]],
    ['an object', [{ a: ["'"] }], 'select $1', ['{"a":["\'"]}']],
    ['a list', [['a', 2]], 'select $1, $2::int4', ['a', 2]],
    ['a SQL fragment', [sql`lower(${'A'})`], 'select lower($1)', ['A']],
    ['null', [null], 'select null', []],
  ])('turns %s into a parameter', (_, params, text, values) => {
    expect(bindParameters(platform, 'select ?', params)).toEqual({ text, values });
  });

  it('quotes identifiers and keeps escaped question marks', () => {
    const bound = bindParameters(platform, String.raw`select ?? from t where a \? ? and b = ?`, [
      'o"o',
      'k',
      1,
    ]);
    expect(bound).toEqual({ text: 'select "o""o" from t where a ? $1 and b = $2::int4', values: ['k', 1] });
  });
});
