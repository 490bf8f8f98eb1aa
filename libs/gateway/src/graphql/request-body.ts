import type { FastifyRequest } from 'fastify';
import { childPointer, InvalidRequest, maxInvalidFields, type InvalidField } from '#contracts/definition';
import { invalidIdempotencyKey } from '../edge/input/idempotency-key.js';
import { jsonBodyOf } from '../edge/input/json-body.js';
import { findMalformedText } from '../edge/input/malformed-text.js';

/** The body of a GraphQL request. */
export interface GraphqlBody {
  readonly query: string | undefined;
  /** SHA-256 hash of a persisted document: the member `documentId` without its prefix, or the one in `extensions`. */
  readonly documentHash: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
}

type Json = Readonly<Record<string, unknown>>;

const members: Readonly<Record<string, (value: unknown) => string | undefined>> = {
  query: mustBeText,
  documentId: mustBeText,
  operationName: mustBeText,
  variables: mustBeObject,
  extensions: mustBeObject,
};

/** @throws InvalidRequest if the body, the query parameters or the `Idempotency-Key` are not valid */
export function readGraphqlBody(request: FastifyRequest): GraphqlBody {
  const body = jsonBodyOf(request);
  if (mustBeObject(body ?? undefined) !== undefined || body === undefined || body === null)
    throw new InvalidRequest({ errors: [{ pointer: '', detail: 'must be an object' }] });
  const json = body as Json;
  const errors: InvalidField[] = [
    ...invalidIdempotencyKey(request),
    ...Object.keys(request.query as Json).map(unknownMember),
    ...findMalformedText(body),
    ...Object.entries(json).flatMap(([name, value]) => memberErrors(name, value)),
    ...invalidPersistedQuery(json),
  ];
  if (errors.length > 0) throw new InvalidRequest({ errors: errors.slice(0, maxInvalidFields) });
  return {
    query: textOf(json['query']),
    documentHash: documentHashOf(json),
    variables: (json['variables'] ?? {}) as Json,
    operationName: textOf(json['operationName']),
  };
}

function memberErrors(name: string, value: unknown): InvalidField[] {
  if (!Object.hasOwn(members, name)) return [unknownMember(name)];
  const detail = value === null ? undefined : members[name]!(value);
  return detail === undefined ? [] : [{ pointer: `/${name}`, detail }];
}

function unknownMember(name: string): InvalidField {
  return { pointer: childPointer('', name), detail: 'is not a known field' };
}

/** Must have the hash of a persisted document, which is not sent as `documentId` or `query` as well. */
function invalidPersistedQuery({ extensions, documentId, query }: Json): InvalidField[] {
  const persistedQuery = (extensions as Json | null | undefined)?.['persistedQuery'];
  if (persistedQuery === undefined || persistedQuery === null) return [];
  const pointer = '/extensions/persistedQuery';
  if (typeof (persistedQuery as Json)['sha256Hash'] !== 'string')
    return [{ pointer: `${pointer}/sha256Hash`, detail: 'must be a string' }];
  const isAlone = (documentId ?? query ?? undefined) === undefined;
  return isAlone ? [] : [{ pointer, detail: 'must not be combined with query or documentId' }];
}

/** `documentId`, or `extensions.persistedQuery.sha256Hash`, as other servers call it. */
function documentHashOf({ documentId, extensions }: Json): string | undefined {
  const { sha256Hash } = ((extensions as Json | null)?.['persistedQuery'] ?? {}) as { sha256Hash?: unknown };
  return (textOf(documentId) ?? textOf(sha256Hash))?.replace(/^sha256:/, '');
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function mustBeText(value: unknown): string | undefined {
  return typeof value === 'string' ? undefined : 'must be a string';
}

function mustBeObject(value: unknown): string | undefined {
  return typeof value === 'object' && !Array.isArray(value) ? undefined : 'must be an object';
}
