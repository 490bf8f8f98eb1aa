import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { InvalidField } from '#contracts/definition';
import { settingsOf } from '#kernel/config';
import { GatewaySettings } from '../../gateway.settings.js';
import type { Route } from '../routing/route.js';

type Fields = Record<string, unknown>;

const [algorithm, ivBytes, tagBytes] = ['aes-256-gcm', 12, 16] as const;

/** What a client may ask for otherwise on the next page. */
const ofPages = new Set(['cursor', 'limit', 'count']);

/**
 * An answer to this request with its `nextCursor` under a seal: clients can read no cursor, make none, nor use one in
 * another list or with other filters.
 */
export function sealCursor(answer: unknown, route: Route, request: FastifyRequest): unknown {
  const { nextCursor } = (answer ?? {}) as { nextCursor?: unknown };
  if (typeof nextCursor !== 'string') return answer;
  return { ...(answer as object), nextCursor: seal(nextCursor, listOf(route, request)) };
}

/** The query with its cursor as the context gave it, and what is wrong with it. */
export function openCursor(
  route: Route,
  request: FastifyRequest,
): { query: Fields; errors: readonly InvalidField[] } {
  const { cursor: sealed, ...others } = request.query as Fields;
  if (typeof sealed !== 'string') return { query: request.query as Fields, errors: [] };
  const cursor = open(sealed, listOf(route, request));
  if (cursor !== undefined) return { query: { ...others, cursor }, errors: [] };
  return { query: others, errors: [{ pointer: '/cursor', detail: 'must be a nextCursor of this list' }] };
}

function listOf({ message }: Route, { params, query }: FastifyRequest): string {
  const filters = Object.entries(query as Fields).filter(([name]) => !ofPages.has(name));
  return JSON.stringify([message.pattern, params, filters.toSorted(([a], [b]) => (a < b ? -1 : 1))]);
}

/** The same for the same: a page would have another entity tag each time if anything in it was random. */
function seal(cursor: string, list: string): string {
  const iv = secretOf(`${list} ${cursor}`).subarray(0, ivBytes);
  const cipher = createCipheriv(algorithm, secretOf('key'), iv).setAAD(Buffer.from(list));
  return Buffer.concat([iv, cipher.update(cursor), cipher.final(), cipher.getAuthTag()]).toString(
    'base64url',
  );
}

function open(sealed: string, list: string): string | undefined {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length <= ivBytes + tagBytes || bytes.toString('base64url') !== sealed) return undefined;
  const decipher = createDecipheriv(algorithm, secretOf('key'), bytes.subarray(0, ivBytes))
    .setAAD(Buffer.from(list))
    .setAuthTag(bytes.subarray(-tagBytes));
  try {
    return decipher.update(bytes.subarray(ivBytes, -tagBytes), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    return undefined;
  }
}

/** 32 bytes that only gateways can know. */
function secretOf(purpose: string): Buffer {
  return createHmac('sha256', settingsOf(GatewaySettings).cursorSecret).update(purpose).digest();
}
