import type { FastifyRequest } from 'fastify';
import { InvalidRequest, type InvalidField } from '#contracts/definition';
import { validatePayload } from '#kernel/messaging';
import { coerceQuery } from './coerce-query.js';
import { childPointer } from './json-pointer.js';
import { isConditional, takesBody, type Route } from './route.js';
import { openCursor } from './sealed-cursor.js';
import { checkSound } from './sound-input.js';

type Fields = Record<string, unknown>;

/**
 * The message that a request means: its address with its query or body, validated.
 * @throws InvalidRequest with every problem, pointing into what was sent
 */
export function payloadOf(route: Route, request: FastifyRequest): object {
  const query = request.query as Fields;
  const { fields: sent, errors: forged } = takesBody(route)
    ? { fields: bodyOf(request), errors: [] }
    : openCursor(queryOf(query, route), route);
  const misplaced = [
    ...(takesBody(route) ? Object.keys(query) : []),
    ...(route.bodyField ? [] : route.pathFields.filter((name) => Object.hasOwn(sent, name))),
    ...(isConditional(route) || request.headers['if-match'] === undefined ? [] : ['If-Match']),
  ];
  const fields = { ...(route.bodyField ? { [route.bodyField]: sent } : sent), ...(request.params as Fields) };
  const { payload, errors } = validate(route, fields);
  const all = [...misplaced.map(unknownField), ...uncalledFor(route, request), ...forged, ...errors];
  if (!payload || all.length > 0) throw new InvalidRequest({ errors: all });
  return payload;
}

/** A body that nobody reads would otherwise be one whose mistakes nobody finds. */
function uncalledFor(route: Route, { headers }: FastifyRequest): InvalidField[] {
  const isSent = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
  return isSent && !takesBody(route) ? [{ pointer: '', detail: 'takes no body' }] : [];
}

function bodyOf({ body }: FastifyRequest): Fields {
  if (body === undefined || body === null) return {};
  if (typeof body === 'object' && !Array.isArray(body)) return body as Fields;
  throw new InvalidRequest({ errors: [{ pointer: '', detail: 'must be an object' }] });
}

function queryOf(query: Fields, { message }: Route): Fields {
  checkSound(query);
  return coerceQuery(query, message.request);
}

function validate(route: Route, fields: Fields): { payload?: object; errors: readonly InvalidField[] } {
  try {
    return { payload: validatePayload(route.message.request, fields), errors: [] };
  } catch (error) {
    if (!(error instanceof InvalidRequest)) throw error;
    return { errors: error.details.errors.map((each) => withinBody(each, route)) };
  }
}

/** The client knows nothing of the field that its body becomes. */
function withinBody({ pointer, detail }: InvalidField, { bodyField }: Route): InvalidField {
  const prefix = bodyField === undefined ? '' : `/${bodyField}`;
  return { pointer: pointer.startsWith(prefix) ? pointer.slice(prefix.length) : pointer, detail };
}

function unknownField(name: string): InvalidField {
  return { pointer: childPointer('', name), detail: 'is not a known field' };
}
