import type { FastifyRequest } from 'fastify';
import { childPointer, InvalidRequest, maxInvalidFields, type InvalidField } from '#contracts/definition';
import { validatePayload } from '#kernel/messaging';
import { coerceQuery, duplicateParameters } from './coerce-query.js';
import { missingIdempotencyKey, invalidIdempotencyKey } from './idempotency-key.js';
import { jsonBodyOf } from './json-body.js';
import { supportsIfMatch, supportsIfNoneMatch, acceptsBody, type Route } from '../routing/route.js';
import { decryptCursor } from './encrypted-cursor.js';
import { findMalformedText } from './malformed-text.js';

type Fields = Record<string, unknown>;

/**
 * Builds the route's message from the path parameters and the query or body, and validates it.
 * @throws InvalidRequest with the first errors; their pointers refer to the body or query as sent
 */
export function bindRequest(route: Route, request: FastifyRequest): object {
  const input = ((acceptsBody(route) ? jsonBodyOf(request) : request.query) ?? {}) as Fields;
  const malformed = [
    ...findMalformedText(input),
    ...(acceptsBody(route) ? [] : duplicateParameters(input, route.message.request)),
  ];
  const { fields, errors: cursorErrors } = acceptsBody(route)
    ? { fields: input, errors: [] }
    : readQuery(route, request);
  const { payload, errors } = validate(route, fields, request.params as Fields);
  const malformedPointers = new Set(malformed.map(({ pointer }) => pointer));
  const all = [
    ...invalidIdempotencyKey(request),
    ...unsupportedNames(route, request, input).map(unknownField),
    ...unexpectedBody(route, request),
    ...malformed,
    ...[...cursorErrors, ...errors].filter(({ pointer }) => !malformedPointers.has(pointer)),
  ];
  if (payload && all.length === 0) return payload;
  const reported = [...missingIdempotencyKey(route, request), ...all].slice(0, maxInvalidFields);
  throw new InvalidRequest({ errors: reported });
}

function readQuery(
  route: Route,
  request: FastifyRequest,
): { fields: Fields; errors: readonly InvalidField[] } {
  const { query, errors } = decryptCursor(route, request);
  return { fields: coerceQuery(query, route.message.request), errors };
}

/** Names of query parameters, body fields and headers that this route does not support where they were sent. */
function unsupportedNames(route: Route, { query, headers }: FastifyRequest, input: object): string[] {
  return [
    ...(acceptsBody(route) ? Object.keys(query as Fields) : []),
    ...(route.bodyField ? [] : route.pathFields.filter((name) => Object.hasOwn(input, name))),
    ...(supportsIfMatch(route) || headers['if-match'] === undefined ? [] : ['If-Match']),
    ...(acceptsIfNoneMatchHeader(route) || headers['if-none-match'] === undefined ? [] : ['If-None-Match']),
  ];
}

/** POST ignores If-None-Match: the resource does not exist yet, so there is no version to compare. */
function acceptsIfNoneMatchHeader(route: Route): boolean {
  return supportsIfNoneMatch(route) || supportsIfMatch(route) || route.method === 'POST';
}

/** Rejects a body on a route that would ignore it, so that clients notice the mistake. */
function unexpectedBody(route: Route, { headers }: FastifyRequest): InvalidField[] {
  const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
  return hasBody && !acceptsBody(route) ? [{ pointer: '', detail: 'must not have a body' }] : [];
}

function validate(
  { message, bodyField }: Route,
  input: unknown,
  pathParameters: Fields,
): { payload?: object; errors: readonly InvalidField[] } {
  const fields = bodyField ? { [bodyField]: input } : input;
  const isObject = typeof fields === 'object' && !Array.isArray(fields);
  try {
    return {
      payload: validatePayload(message.request, isObject ? { ...fields, ...pathParameters } : fields),
      errors: [],
    };
  } catch (error) {
    if (!(error instanceof InvalidRequest)) throw error;
    return { errors: error.details.errors.map((each) => relativeToBody(each, bodyField)) };
  }
}

/** Removes the name of the message field that holds the body, which clients do not know, from the pointer. */
function relativeToBody({ pointer, detail }: InvalidField, bodyField: string | undefined): InvalidField {
  const prefix = bodyField === undefined ? '' : `/${bodyField}`;
  return { pointer: pointer.startsWith(prefix) ? pointer.slice(prefix.length) : pointer, detail };
}

function unknownField(name: string): InvalidField {
  return { pointer: childPointer('', name), detail: 'is not a known field' };
}
