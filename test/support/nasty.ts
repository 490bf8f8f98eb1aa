import fc from 'fast-check';
import type { Operation, Schema } from './api-document.js';

type Schemas = Readonly<Record<string, Schema>>;

/** What reaches places it was never meant for. */
const nastyValue: fc.Arbitrary<unknown> = fc.oneof(
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

/** One thing that is wrong is enough to be refused for: most requests have no more, and many none. */
const rarely = <T>(nasty: fc.Arbitrary<T>, good: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 1, arbitrary: nasty }, { weight: 14, arbitrary: good });

/** Values that a schema allows for the most part, so that they get as far as the database. */
function valueOf(schema: Schema, schemas: Schemas, depth = 0): fc.Arbitrary<unknown> {
  const ref = schema['$ref'] as string | undefined;
  if (ref) return valueOf(schemas[ref.split('/').at(-1)!]!, schemas, depth);
  const choices = (schema['anyOf'] ?? schema['oneOf']) as readonly Schema[] | undefined;
  if (choices) return fc.oneof(...choices.map((each) => valueOf(each, schemas, depth)));
  if (Array.isArray(schema['enum']))
    return rarely(nastyValue, fc.constantFrom(...(schema['enum'] as unknown[])));
  return rarely(nastyValue, soundValue(schema, schemas, depth));
}

function soundValue(schema: Schema, schemas: Schemas, depth: number): fc.Arbitrary<unknown> {
  switch (schema['type']) {
    case 'integer':
      return fc.integer(boundsOf(schema));
    case 'boolean':
      return fc.boolean();
    case 'array': {
      const items = (schema['items'] ?? {}) as Schema;
      return fc.array(valueOf(items, schemas, depth + 1), { minLength: 1, maxLength: 2 });
    }
    case 'object':
      return objectOf(schema, schemas, depth);
    case 'string':
      return soundText(schema);
    default:
      return nastyValue;
  }
}

function boundsOf({ minimum, maximum }: Schema): { min: number; max: number } {
  const min = Math.max(Number(minimum ?? 0), -1_000);
  return { min, max: Math.min(Number(maximum ?? 1_000), min + 1_000) };
}

function soundText({ format, pattern, minLength, maxLength }: Schema): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.uuid();
  if (format === 'email')
    return fc.oneof(
      fc.emailAddress(),
      fc.nat().map((number) => `somebody-${number}@example.com`),
    );
  if (pattern !== undefined) return fc.stringMatching(withoutLookahead(pattern as string));
  const shortest = Number(minLength ?? 1);
  return fc.string({ minLength: shortest, maxLength: Math.max(shortest, Math.min(20, Number(maxLength))) });
}

/** fast-check cannot make what a lookahead asks for; what it forbids hardly comes up. */
function withoutLookahead(pattern: string): RegExp {
  return new RegExp(pattern.replace(/\(\?!(?:[^()]|\([^()]*\))*\)/, ''));
}

function objectOf(schema: Schema, schemas: Schemas, depth: number): fc.Arbitrary<unknown> {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>);
  const fields = Object.fromEntries(
    properties.map(([name, each]) => [name, valueOf(each, schemas, depth + 1)]),
  );
  const required = ((schema['required'] ?? []) as string[]).filter((name) => name in fields);
  return fc
    .tuple(
      fc.record(fields, { requiredKeys: required }),
      rarely(fc.dictionary(strangeName, nastyValue, { minKeys: 1, maxKeys: 1 }), fc.constant({})),
    )
    .map(([known, strange]) => ({ ...known, ...strange }));
}

const strangeName = fc.constantFrom(
  'constructor',
  'prototype',
  'id',
  'roles',
  'createdAt',
  'price',
  '$where',
  '',
);

/** A body as it goes over the wire: mostly JSON, sometimes cut, doubled, marked or deep. */
function textOf(body: fc.Arbitrary<unknown>): fc.Arbitrary<string> {
  const json = body.map((value) => JSON.stringify(value) ?? '');
  const spoilt = fc
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
  return rarely(spoilt, json);
}

export interface NastyRequest {
  readonly path: string;
  readonly body: string | undefined;
  readonly headers: Record<string, string>;
}

/** Requests for an operation, as a careless or hostile client would make them. */
export function nastyRequest(
  template: string,
  operation: Operation,
  schemas: Schemas,
): fc.Arbitrary<NastyRequest> {
  const parameters = operation.parameters ?? [];
  const placed = (place: string) =>
    Object.fromEntries(
      parameters
        .filter((each) => each.in === place)
        .map((each) => [each.name, valueOf(each.schema, schemas)]),
    );
  const schema = operation.requestBody?.content['application/json'].schema;
  const body: fc.Arbitrary<string | undefined> = schema
    ? textOf(valueOf(schema, schemas))
    : fc.constant(undefined);
  // A cursor that was made up is all there is to say of a request.
  const { cursor = fc.constant(''), ...others } = placed('query');
  const query = rarely(fc.record({ cursor }), fc.record(others, { requiredKeys: [] }));
  const key = rarely<string>(fc.constantFrom('k', 'k 1', 'ü', 'a'.repeat(256)), fc.uuid());
  return fc
    .tuple(fc.record(placed('path')), query, body, fc.option(key, { nil: undefined }))
    .map(([path, asked, text, idempotencyKey]) => ({
      path: addressOf(template, path, asked),
      body: text,
      headers: headersWith(idempotencyKey),
    }));
}

function headersWith(key: string | undefined): Record<string, string> {
  return key === undefined ? {} : { 'idempotency-key': encodeURI(key) };
}

function addressOf(template: string, path: Record<string, unknown>, query: Record<string, unknown>): string {
  const address = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => encoded(path[name]) || 'x');
  const asked = Object.entries(query).flatMap(([name, value]) =>
    [value].flat().map((each) => `${name}=${encoded(each)}`),
  );
  return asked.length > 0 ? `${address}?${asked.join('&')}` : address;
}

function encoded(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return encodeURIComponent(text.toWellFormed()).slice(0, 2_000);
}
