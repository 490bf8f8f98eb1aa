import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { InvalidRequest } from '#contracts/definition';
import { UnsupportedMediaType } from '../problems/edge-failures.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Accepts `application/json` bodies only, and keeps them as bytes: they are parsed after the access check, by `jsonBodyOf`. */
export function addJsonBodyParser(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addHttpMethod('DELETE', { hasBody: false, overrideExisting: true });
  server.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async ({ headers }: FastifyRequest, bytes: Buffer) => {
      if (!isUncompressedUtf8(headers)) throw new UnsupportedMediaType({});
      return bytes;
    },
  );
}

const otherCharset = /;\s*charset\s*=(?!\s*"?utf-8"?\s*(;|$))/i;

function isUncompressedUtf8(headers: IncomingHttpHeaders): boolean {
  const encoding = headers['content-encoding']?.toLowerCase() ?? 'identity';
  return encoding === 'identity' && !otherCharset.test(headers['content-type'] ?? '');
}

/**
 * Parses the JSON body; undefined if there is none.
 * @throws InvalidRequest
 */
export function jsonBodyOf({ body }: FastifyRequest): unknown {
  const bytes = body as Buffer | undefined;
  if (!bytes?.length) return undefined;
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch {
    throw new InvalidRequest({ errors: [{ pointer: '', detail: 'must be valid JSON' }] });
  }
}
