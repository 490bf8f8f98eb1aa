import { raw, type RawQueryFragment } from '@mikro-orm/sql';

/**
 * A value of a fixed list as part of the statement instead of a parameter. Conditions on columns with few distinct values need
 * it: after a few executions, PostgreSQL plans a statement for all values of its parameters, and if the statistics know a single value
 * of the column, it assumes that the condition selects all rows and may choose an index without the column.
 * @throws Error if `value` is not one of `values`
 */
export function literal<Value extends string>(value: Value, values: readonly Value[]): RawQueryFragment {
  if (!values.includes(value) || !/^[a-z-]+$/.test(value)) throw new Error('Not a declared value');
  return raw(`'${value}'`);
}
