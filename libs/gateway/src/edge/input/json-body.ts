import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import { MIMEType } from 'node:util';
import type { FastifyBodyParser, FastifyInstance, FastifyRequest } from 'fastify';
import { UnsupportedMediaType } from '../problems/edge-failures.js';
import type { StageServices } from '../stage.js';
import { BodyReader } from './body-reader.js';
import { limits } from './limits.js';
import { invalidBody, nestedTooDeeply } from './malformed-text.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Accepts `application/json` bodies only. Those of `@MessageRoute` routes and of `/graphql` are kept as bytes, which are
 * parsed with `jsonBodyOf` and validated after the access check. Those of plain Nest routes are parsed and checked here.
 */
export function addJsonBodyReader(server: FastifyInstance, { tokens }: StageServices): void {
  const bodies = new BodyReader(tokens);
  const parseSafely = server.getDefaultJsonParser('error', 'error');
  server.removeAllContentTypeParsers();
  server.addHttpMethod('DELETE', { hasBody: false, overrideExisting: true });
  server.addContentTypeParser('application/json', async (request: FastifyRequest, stream: Readable) => {
    if (request.is404) return undefined;
    if (!isUncompressedUtf8(request.headers)) throw new UnsupportedMediaType({});
    const bytes = await bodies.read(request, stream);
    const { messageRoute, receivesRawBody } = request.routeOptions.config;
    return messageRoute || receivesRawBody ? bytes : parsePlainJson(request, bytes, parseSafely);
  });
}

function isUncompressedUtf8(headers: IncomingHttpHeaders): boolean {
  const encoding = headers['content-encoding']?.toLowerCase() ?? 'identity';
  return encoding === 'identity' && isUtf8(headers['content-type'] ?? '');
}

/** Longest `Content-Type` with parameters: the time in which `MIMEType` parses them grows with the square of their length. */
const maxContentTypeLength = 256;

/** Whether a content type has no charset or any label of UTF-8, such as `utf8`. */
function isUtf8(contentType: string): boolean {
  if (!contentType.includes(';')) return true;
  if (contentType.length > maxContentTypeLength) return false;
  try {
    const charset = new MIMEType(contentType).params.get('charset') ?? 'utf-8';
    return new TextDecoder(charset).encoding === 'utf-8';
  } catch {
    return false;
  }
}

/**
 * Parses the JSON body; undefined if there is none.
 * @throws InvalidRequest
 */
export function jsonBodyOf({ body }: FastifyRequest): unknown {
  return parseJson(body as Buffer | undefined);
}

function parseJson(bytes: Buffer | undefined): unknown {
  if (!bytes?.length) return undefined;
  try {
    return JSON.parse(textOf(bytes));
  } catch {
    throw invalidBody('must be valid JSON');
  }
}

function textOf(bytes: Buffer): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw invalidBody('must be valid JSON');
  }
}

/**
 * Parses the body of a plain Nest route like the process to which it may be forwarded: Fastify's parser rejects the field
 * names that could change a prototype. Deep values would exceed the stack of code that visits them recursively.
 */
function parsePlainJson(
  request: FastifyRequest,
  bytes: Buffer,
  parseSafely: FastifyBodyParser<string>,
): unknown {
  if (nestingOf(bytes) > limits.nesting) throw invalidBody(nestedTooDeeply);
  let body: unknown;
  void parseSafely(request, textOf(bytes), (error, value) => {
    body = error ? parseJson(bytes) : value;
    if (error && body !== undefined)
      throw invalidBody('must not have fields named __proto__ or constructor.prototype');
  });
  return body;
}

const [quote, backslash, openArray, closeArray, openObject, closeObject] = Buffer.from('"\\[]{}');

/** The levels of objects and arrays in a JSON text. */
function nestingOf(json: Buffer): number {
  let [depth, deepest, isText] = [0, 0, false];
  for (let i = 0; i < json.length; i += 1) {
    const byte = json[i];
    if (byte === quote) isText = !isText;
    else if (isText) i += byte === backslash ? 1 : 0;
    else if (byte === openArray || byte === openObject) deepest = Math.max(deepest, (depth += 1));
    else if (byte === closeArray || byte === closeObject) depth -= 1;
  }
  return deepest;
}
