import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import { MIMEType } from 'node:util';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { InvalidRequest } from '#contracts/definition';
import { UnsupportedMediaType } from '../problems/edge-failures.js';
import type { StageServices } from '../stage.js';
import { BodyReader } from './body-reader.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Accepts `application/json` bodies only. Those of messages are kept as bytes, which `jsonBodyOf` parses after the
 * access check; those of plain Nest routes are parsed here.
 */
export function addJsonBodyReader(server: FastifyInstance, { tokens }: StageServices): void {
  const bodies = new BodyReader(tokens);
  server.removeAllContentTypeParsers();
  server.addHttpMethod('DELETE', { hasBody: false, overrideExisting: true });
  server.addContentTypeParser('application/json', async (request: FastifyRequest, stream: Readable) => {
    if (request.is404) return undefined;
    if (!isUncompressedUtf8(request.headers)) throw new UnsupportedMediaType({});
    const bytes = await bodies.read(request, stream);
    const { messageRoute, receivesRawBody } = request.routeOptions.config;
    return messageRoute || receivesRawBody ? bytes : parseJson(bytes);
  });
}

function isUncompressedUtf8(headers: IncomingHttpHeaders): boolean {
  const encoding = headers['content-encoding']?.toLowerCase() ?? 'identity';
  return encoding === 'identity' && isUtf8(headers['content-type'] ?? '');
}

/** Whether a content type has no charset or any label of UTF-8, such as `utf8`. */
function isUtf8(contentType: string): boolean {
  if (!contentType.includes(';')) return true;
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
    return JSON.parse(utf8.decode(bytes));
  } catch {
    throw new InvalidRequest({ errors: [{ pointer: '', detail: 'must be valid JSON' }] });
  }
}
