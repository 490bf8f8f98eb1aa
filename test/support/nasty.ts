import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { Operation, Schema } from './api-document.js';

/** What there is to be named, by the parameter or property that names it: `{ sku: 'MUG-BLUE' }`. */
export type Known = Readonly<Record<string, unknown>>;

interface Context {
  readonly schemas: Readonly<Record<string, Schema>>;
  /** The names of what is known. */
  readonly known: readonly string[];
  /** Whether there is nothing wrong anywhere. */
  readonly sound: boolean;
}

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
function valueOf(schema: Schema, context: Context, name?: string): fc.Arbitrary<unknown> {
  const good = goodValue(schema, context, name);
  return context.sound ? good : rarely(nastyValue, good);
}

function goodValue(schema: Schema, context: Context, name: string | undefined): fc.Arbitrary<unknown> {
  if (name !== undefined && context.known.includes(name)) return fc.constant(standIn(name));
  const ref = schema['$ref'] as string | undefined;
  if (ref) return goodValue(context.schemas[ref.split('/').at(-1)!]!, context, name);
  const choices = (schema['anyOf'] ?? schema['oneOf']) as readonly Schema[] | undefined;
  if (choices) return fc.oneof(...choices.map((each) => goodValue(each, context, name)));
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]));
  return soundValue(schema, context);
}

function soundValue(schema: Schema, context: Context): fc.Arbitrary<unknown> {
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

function objectOf(schema: Schema, context: Context): fc.Arbitrary<unknown> {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>);
  const fields = Object.fromEntries(properties.map(([name, each]) => [name, valueOf(each, context, name)]));
  const required = ((schema['required'] ?? []) as string[]).filter((name) => name in fields);
  const known = fc.record(fields, { requiredKeys: required });
  if (context.sound) return known;
  const strange = fc.dictionary(strangeName, nastyValue, { minKeys: 1, maxKeys: 1 });
  return fc.tuple(known, rarely(strange, fc.constant({}))).map(([own, others]) => ({ ...own, ...others }));
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
function textOf(schema: Schema, context: Context): fc.Arbitrary<string> {
  const body = fc.oneof(valueOf(schema, { ...context, sound: true }), valueOf(schema, context));
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

export interface ShapedRequest {
  readonly path: string;
  readonly body: string | undefined;
  readonly headers: Record<string, string>;
}

/** Requests for an operation, as a careless or hostile client would make them. What is known is put in by `naming`. */
export function nastyRequest(
  template: string,
  operation: Operation,
  { schemas, known }: Omit<Context, 'sound'>,
): fc.Arbitrary<ShapedRequest> {
  const context = { schemas, known, sound: false };
  const parameters = operation.parameters ?? [];
  const placed = (place: string) =>
    Object.fromEntries(
      parameters
        .filter((each) => each.in === place)
        .map((each) => [each.name, valueOf(each.schema, context, each.name)]),
    );
  const schema = operation.requestBody?.content['application/json'].schema;
  const body: fc.Arbitrary<string | undefined> = schema ? textOf(schema, context) : fc.constant(undefined);
  // A cursor that was made up is all there is to say of a request.
  const { cursor = fc.constant(''), ...others } = placed('query');
  const query = rarely(fc.record({ cursor }), fc.record(others, { requiredKeys: [] }));
  const key = rarely(fc.constantFrom('k', 'k 1', 'ü', 'a'.repeat(256)), fc.constant(newKey));
  return fc
    .tuple(fc.record(placed('path')), query, body, fc.option(key, { nil: undefined }))
    .map(([path, asked, text, idempotencyKey]) => ({
      path: addressOf(template, path, asked),
      body: text,
      headers: headersWith(idempotencyKey),
    }));
}

/** The same request, about what there is at the moment, and under a key that was not used. */
export function naming({ path, body, headers }: ShapedRequest, known: Known): ShapedRequest {
  const names = Object.keys(known);
  const put = (text: string, quote: string, written: (value: unknown) => string) =>
    names.reduce(
      (all, name) => all.replaceAll(quote + standIn(name) + quote, () => written(known[name])),
      text,
    );
  const unused = headers['idempotency-key'] === newKey && { 'idempotency-key': randomUUID() };
  return {
    path: put(path, '', encoded),
    body: body === undefined ? undefined : put(body, '"', JSON.stringify),
    headers: { ...headers, ...unused },
  };
}

/** The request that the document gives as an example, of what there is. */
export function exampleRequest(template: string, { requestBody }: Operation, known: Known): ShapedRequest {
  const example = requestBody?.content['application/json'].example;
  const body = JSON.stringify(example, (name, value: unknown) => (name in known ? known[name] : value));
  return { path: addressOf(template, known, {}), body, headers: headersWith(randomUUID()) };
}

/** Of characters that an address and JSON leave alone. */
function standIn(name: string): string {
  return `~${name}~`;
}

const newKey = standIn('new-key');

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
