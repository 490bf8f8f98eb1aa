import type { FastifyRequest } from 'fastify';
import { InvalidRequest, type InvalidField } from '#contracts/definition';
import { validatePayload } from '#kernel/messaging';
import { coerceQuery, saidTwice } from './coerce-query.js';
import { missingKey, unusableKey } from './idempotency-key.js';
import { jsonBodyOf } from './json-body-parser.js';
import { childPointer } from '../problems/json-pointer.js';
import { isConditional, takesBody, type Route } from '../routing/route.js';
import { openCursor } from './encrypted-cursor.js';
import { unsoundParts } from './malformed-text.js';

type Fields = Record<string, unknown>;

/**
 * The message that a request means: its address with its query or body, validated.
 * @throws InvalidRequest with every problem, pointing into what was sent
 */
export function payloadOf(route: Route, request: FastifyRequest): object {
  const sent = ((takesBody(route) ? jsonBodyOf(request) : request.query) ?? {}) as Fields;
  const unsound = [
    ...unsoundParts(sent),
    ...(takesBody(route) ? [] : saidTwice(sent, route.message.request)),
  ];
  const { fields, errors: forged } = takesBody(route)
    ? { fields: sent, errors: [] }
    : queryOf(route, request);
  const { payload, errors } = validate(route, fields, request.params as Fields);
  const unsoundAt = new Set(unsound.map(({ pointer }) => pointer));
  const all = [
    ...unusableKey(request),
    ...misplaced(route, request, sent).map(unknownField),
    ...uncalledFor(route, request),
    ...unsound,
    ...[...forged, ...errors].filter(({ pointer }) => !unsoundAt.has(pointer)),
  ];
  if (payload && all.length === 0) return payload;
  throw new InvalidRequest({ errors: [...missingKey(route, request), ...all] });
}

function queryOf(route: Route, request: FastifyRequest): { fields: Fields; errors: readonly InvalidField[] } {
  const { query, errors } = openCursor(route, request);
  return { fields: coerceQuery(query, route.message.request), errors };
}

/** Names of what belongs somewhere else, or nowhere. */
function misplaced(route: Route, { query, headers }: FastifyRequest, sent: object): string[] {
  return [
    ...(takesBody(route) ? Object.keys(query as Fields) : []),
    ...(route.bodyField ? [] : route.pathFields.filter((name) => Object.hasOwn(sent, name))),
    ...(isConditional(route) || headers['if-match'] === undefined ? [] : ['If-Match']),
  ];
}

/** A body that nobody reads would otherwise be one whose mistakes nobody finds. */
function uncalledFor(route: Route, { headers }: FastifyRequest): InvalidField[] {
  const isSent = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
  return isSent && !takesBody(route) ? [{ pointer: '', detail: 'takes no body' }] : [];
}

function validate(
  { message, bodyField }: Route,
  sent: unknown,
  address: Fields,
): { payload?: object; errors: readonly InvalidField[] } {
  const fields = bodyField ? { [bodyField]: sent } : sent;
  const isObject = typeof fields === 'object' && !Array.isArray(fields);
  try {
    return {
      payload: validatePayload(message.request, isObject ? { ...fields, ...address } : fields),
      errors: [],
    };
  } catch (error) {
    if (!(error instanceof InvalidRequest)) throw error;
    return { errors: error.details.errors.map((each) => withinBody(each, bodyField)) };
  }
}

/** The client knows nothing of the field that its body becomes. */
function withinBody({ pointer, detail }: InvalidField, bodyField: string | undefined): InvalidField {
  const prefix = bodyField === undefined ? '' : `/${bodyField}`;
  return { pointer: pointer.startsWith(prefix) ? pointer.slice(prefix.length) : pointer, detail };
}

function unknownField(name: string): InvalidField {
  return { pointer: childPointer('', name), detail: 'is not a known field' };
}
