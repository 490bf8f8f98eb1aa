import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { Operation, Schema } from '../documents/openapi-document.js';

/** Existing values by the name of the parameter or property that takes them: `{ sku: 'MUG-BLUE' }`. */
export type KnownValues = Readonly<Record<string, unknown>>;

interface Context {
  readonly schemas: Readonly<Record<string, Schema>>;
  /** Names of the known values. */
  readonly known: readonly string[];
  /** Whether to generate valid values only. */
  readonly validOnly: boolean;
}

/** Values that often break parsers, validators and databases. */
export const invalidValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    -0,
    2 ** 31,
    2 ** 53 + 2,
    1e308,
    '',
    ' ',
    '\u0000',
    '\ud800',
    '\u202etxt',
    'a'.repeat(10_000),
    'e' + '\u0301'.repeat(10_000),
    "'; drop table orders.orders; --",
    '../../etc/passwd',
    '%00',
    [],
    {},
    [[[]]],
    { $ne: null },
    { $raw: 'select 1' },
    { toString: 1 },
  ),
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 50 }),
);

/** Picks `invalid` in 1 of 15 cases, so that most requests have at most one error and many have none. */
export const rarely = <T>(invalid: fc.Arbitrary<T>, valid: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 1, arbitrary: invalid }, { weight: 14, arbitrary: valid });

/** Mostly valid values of a schema, so that many requests reach the database. */
function valueOf(schema: Schema, context: Context, name?: string): fc.Arbitrary<unknown> {
  const valid = knownOrValidValue(schema, context, name);
  return context.validOnly ? valid : rarely(invalidValue, valid);
}

function knownOrValidValue(
  schema: Schema,
  context: Context,
  name: string | undefined,
): fc.Arbitrary<unknown> {
  if (name !== undefined && context.known.includes(name)) return fc.constant(placeholder(name));
  const ref = schema['$ref'] as string | undefined;
  if (ref) return knownOrValidValue(context.schemas[ref.split('/').at(-1)!]!, context, name);
  const choices = (schema['anyOf'] ?? schema['oneOf']) as readonly Schema[] | undefined;
  if (choices) return fc.oneof(...choices.map((each) => knownOrValidValue(each, context, name)));
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]));
  return validValue(schema, context);
}

function validValue(schema: Schema, context: Context): fc.Arbitrary<unknown> {
  switch (schema['type']) {
    case 'integer':
      return fc.integer(boundsOf(schema));
    case 'boolean':
      return fc.boolean();
    case 'array': {
      const items = (schema['items'] ?? {}) as Schema;
      return fc.array(valueOf(items, context), { minLength: 1, maxLength: 2 });
    }
    case 'object':
      return objectOf(schema, context);
    case 'string':
      return validString(schema);
    default:
      return invalidValue;
  }
}

function boundsOf({ minimum, maximum }: Schema): { min: number; max: number } {
  const min = Math.max(Number(minimum ?? 0), -1_000);
  return { min, max: Math.min(Number(maximum ?? 1_000), min + 1_000) };
}

function validString({ format, pattern, minLength, maxLength }: Schema): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.uuid();
  if (format === 'email')
    return fc.oneof(
      fc.emailAddress(),
      fc.nat().map((number) => `user-${number}@example.com`),
    );
  if (pattern !== undefined) return fc.stringMatching(withoutLookahead(pattern as string));
  const min = Number(minLength ?? 1);
  return fc.string({ minLength: min, maxLength: Math.max(min, Math.min(20, Number(maxLength))) });
}

/** fast-check does not support lookaheads. The strings that a negative lookahead excludes are rare. */
function withoutLookahead(pattern: string): RegExp {
  return new RegExp(pattern.replace(/\(\?!(?:[^()]|\([^()]*\))*\)/, ''));
}

function objectOf(schema: Schema, context: Context): fc.Arbitrary<unknown> {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>);
  const fields = Object.fromEntries(properties.map(([name, each]) => [name, valueOf(each, context, name)]));
  const required = ((schema['required'] ?? []) as string[]).filter((name) => name in fields);
  const declared = fc.record(fields, { requiredKeys: required });
  if (context.validOnly) return declared;
  const additional = fc.dictionary(undeclaredName, invalidValue, { minKeys: 1, maxKeys: 1 });
  return fc
    .tuple(declared, rarely(additional, fc.constant({})))
    .map(([own, others]) => ({ ...own, ...others }));
}

const undeclaredName = fc.constantFrom(
  'constructor',
  'prototype',
  'id',
  'roles',
  'createdAt',
  'price',
  '$where',
  '',
);

/** Request body as text: mostly valid JSON, sometimes truncated, duplicated, with a BOM or deeply nested. */
function textOf(schema: Schema, context: Context): fc.Arbitrary<string> {
  const body = fc.oneof(valueOf(schema, { ...context, validOnly: true }), valueOf(schema, context));
  const json = body.map((value) => JSON.stringify(value) ?? '');
  const malformed = fc
    .tuple(json, fc.nat())
    .chain(([text, n]) =>
      fc.constantFrom(
        text.slice(0, n % (text.length + 1)),
        text + text,
        `\ufeff${text}`,
        text.replace('{', '{"__proto__":{"admin":true},'),
        '['.repeat(2_000) + ']'.repeat(2_000),
        text.replace(/\d+/, '1e400'),
      ),
    );
  return rarely(malformed, json);
}

export interface FuzzRequest {
  readonly path: string;
  readonly body: string | undefined;
  readonly headers: Record<string, string>;
}

/** Mostly valid requests for an operation. Known values are placeholders, to be replaced with `bindKnownValues`. */
export function fuzzRequest(
  template: string,
  operation: Operation,
  { schemas, known }: Omit<Context, 'validOnly'>,
): fc.Arbitrary<FuzzRequest> {
  const context = { schemas, known, validOnly: false };
  const parameters = operation.parameters ?? [];
  const parametersIn = (location: string) =>
    Object.fromEntries(
      parameters
        .filter((each) => each.in === location)
        .map((each) => [each.name, valueOf(each.schema, context, each.name)]),
    );
  const schema = operation.requestBody?.content['application/json'].schema;
  const body: fc.Arbitrary<string | undefined> = schema ? textOf(schema, context) : fc.constant(undefined);
  // A request with an invalid cursor always fails, so cursors are rarely sent.
  const { cursor = fc.constant(''), ...others } = parametersIn('query');
  const query = rarely(fc.record({ cursor }), fc.record(others, { requiredKeys: [] }));
  const key = rarely(fc.constantFrom('k', 'k 1', 'ü', 'a'.repeat(256)), fc.constant(newKey));
  return fc
    .tuple(fc.record(parametersIn('path')), query, body, fc.option(key, { nil: undefined }))
    .map(([pathValues, queryValues, text, idempotencyKey]) => ({
      path: formatPath(template, pathValues, queryValues),
      body: text,
      headers: headersWith(idempotencyKey),
    }));
}

/** Replaces the placeholders of a request with known values and a new idempotency key. */
export function bindKnownValues({ path, body, headers }: FuzzRequest, known: KnownValues): FuzzRequest {
  const names = Object.keys(known);
  const replace = (text: string, quote: string, format: (value: unknown) => string) =>
    names.reduce(
      (result, name) => result.replaceAll(quote + placeholder(name) + quote, () => format(known[name])),
      text,
    );
  const unused = headers['idempotency-key'] === newKey && { 'idempotency-key': randomUUID() };
  return {
    path: replace(path, '', encode),
    body: body === undefined ? undefined : replace(body, '"', JSON.stringify),
    headers: { ...headers, ...unused },
  };
}

/** The example request of the OpenAPI document, with known values, and the required parameters of the query. */
export function exampleRequest(
  template: string,
  { requestBody, parameters = [] }: Operation,
  known: KnownValues,
): FuzzRequest {
  const example = requestBody?.content['application/json'].example;
  const body = JSON.stringify(example, (name, value: unknown) => (name in known ? known[name] : value));
  const required = parameters.filter((each) => each.in === 'query' && each.required);
  const query = Object.fromEntries(
    required.map(({ name, schema }) => [name, known[name] ?? sampleOf(schema)]),
  );
  return { path: formatPath(template, known, query), body, headers: headersWith(randomUUID()) };
}

function sampleOf(schema: Schema): unknown {
  return fc.sample(validValue(schema, { schemas: {}, known: [], validOnly: true }), {
    numRuns: 1,
    seed: 1,
  })[0];
}

/** Contains only characters that neither URLs nor JSON escape. */
function placeholder(name: string): string {
  return `~${name}~`;
}

const newKey = placeholder('new-key');

function headersWith(key: string | undefined): Record<string, string> {
  return key === undefined ? {} : { 'idempotency-key': encodeURI(key) };
}

function formatPath(
  template: string,
  pathValues: Record<string, unknown>,
  queryValues: Record<string, unknown>,
): string {
  const path = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => encode(pathValues[name]) || 'x');
  const query = Object.entries(queryValues).flatMap(([name, value]) =>
    [value].flat().map((each) => `${name}=${encode(each)}`),
  );
  return query.length > 0 ? `${path}?${query.join('&')}` : path;
}

function encode(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return encodeURIComponent(text.toWellFormed()).slice(0, 2_000);
}
