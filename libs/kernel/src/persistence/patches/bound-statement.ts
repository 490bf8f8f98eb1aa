import type { PostgreSqlPlatform } from '@mikro-orm/postgresql';

/** A statement in PostgreSQL's format, with the placeholders `$1`, `$2`, … */
export interface BoundStatement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * Replaces MikroORM's inlining of values into the statement text: each value becomes a parameter. A value can then never
 * be read as SQL, and statements that differ in values only share one prepared statement. Placeholders of numbers and
 * booleans are cast to the type that a literal would have.
 */
export function bindParameters(
  platform: PostgreSqlPlatform,
  sql: string,
  params: readonly unknown[],
): BoundStatement {
  const values: unknown[] = [];
  const addParameter = (value: unknown, type = ''): string => `$${values.push(value)}${type}`;
  const binding = Object.create(platform) as PostgreSqlPlatform;
  binding.escape = (value: unknown): string => {
    if (Array.isArray(value)) return value.map((each) => binding.escape(each)).join(', ');
    if (typeof value === 'number') return addParameter(value, castFor(value));
    if (typeof value === 'boolean') return addParameter(value, '::bool');
    if (value instanceof Date) return addParameter(platform.formatDate(value));
    if (typeof value === 'string' || ArrayBuffer.isView(value)) return addParameter(value);
    return typeof value === 'bigint' ? addParameter(String(value)) : platform.escape(value);
  };
  return { text: binding.formatQuery(sql, params as unknown[]), values };
}

function castFor(value: number): string {
  if (!Number.isSafeInteger(value)) return '::numeric';
  return Math.abs(value) < 2 ** 31 ? '::int4' : '::int8';
}
