import type { PostgreSqlPlatform } from '@mikro-orm/postgresql';

/** A statement as PostgreSQL takes it: `$1`, `$2` and so on stand for the values. */
export interface BoundStatement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * MikroORM writes values into the text of a statement. Here they stay out of it, each in its place: a value can never be
 * read as SQL, and statements that differ in their values only are one and the same to the server. A number and a
 * boolean is of the type that it would be of if it were written out.
 */
export function bind(platform: PostgreSqlPlatform, sql: string, params: readonly unknown[]): BoundStatement {
  const values: unknown[] = [];
  const place = (value: unknown, type = ''): string => `$${values.push(value)}${type}`;
  const binding = Object.create(platform) as PostgreSqlPlatform;
  binding.escape = (value: unknown): string => {
    if (Array.isArray(value)) return value.map((each) => binding.escape(each)).join(', ');
    if (typeof value === 'number') return place(value, typeOf(value));
    if (typeof value === 'boolean') return place(value, '::bool');
    if (value instanceof Date) return place(platform.formatDate(value));
    if (typeof value === 'string' || ArrayBuffer.isView(value)) return place(value);
    return typeof value === 'bigint' ? place(String(value)) : platform.escape(value);
  };
  return { text: binding.formatQuery(sql, params as unknown[]), values };
}

function typeOf(value: number): string {
  if (!Number.isSafeInteger(value)) return '::numeric';
  return Math.abs(value) < 2 ** 31 ? '::int4' : '::int8';
}
