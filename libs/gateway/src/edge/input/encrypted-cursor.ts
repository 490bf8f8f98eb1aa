import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { InvalidField } from '#contracts/definition';
import { GatewaySettings } from '../../gateway.settings.js';
import type { Route } from '../routing/route.js';
import type { StageServices } from '../stage.js';

type Fields = Record<string, unknown>;

const [algorithm, ivBytes, tagBytes] = ['aes-256-gcm', 12, 16] as const;

/** Parameters that may differ between the pages of one list. */
const pagingParameters = new Set(['cursor', 'limit', 'count']);

const secretKey = Symbol('cleave:cursor-secret');

/** Sets the secret with which the cursors of this server are encrypted. */
export function setCursorSecret(server: FastifyInstance, { configuration }: StageServices): void {
  server.decorate(secretKey, configuration.of(GatewaySettings).cursorSecret);
}

/**
 * Returns the response with its `nextCursor` encrypted and authenticated: clients can neither read nor forge a cursor, nor
 * use it for another list or with other filters.
 */
export function encryptCursor(response: unknown, route: Route, request: FastifyRequest): unknown {
  const { nextCursor } = (response ?? {}) as { nextCursor?: unknown };
  if (typeof nextCursor !== 'string') return response;
  return {
    ...(response as object),
    nextCursor: encrypt(nextCursor, listKey(route, request), secretOf(request)),
  };
}

/** Returns the query with its cursor decrypted, or without it and with an error if the cursor is not valid. */
export function decryptCursor(
  route: Route,
  request: FastifyRequest,
): { query: Fields; errors: readonly InvalidField[] } {
  const { cursor: encrypted, ...others } = request.query as Fields;
  if (typeof encrypted !== 'string') return { query: request.query as Fields, errors: [] };
  const cursor = decrypt(encrypted, listKey(route, request), secretOf(request));
  if (cursor !== undefined) return { query: { ...others, cursor }, errors: [] };
  return { query: others, errors: [{ pointer: '/cursor', detail: 'must be a nextCursor of this list' }] };
}

/** Identifies a list with its filters; the additional authenticated data of its cursors. */
function listKey({ message }: Route, { params, query }: FastifyRequest): string {
  const filters = Object.entries(query as Fields).filter(([name]) => !pagingParameters.has(name));
  return JSON.stringify([message.pattern, params, filters.toSorted(([a], [b]) => (a < b ? -1 : 1))]);
}

/** Deterministic (the IV is derived from the plaintext), because a random part would change the ETag of each page. */
function encrypt(cursor: string, list: string, secret: string): string {
  const iv = deriveBytes(secret, `${list} ${cursor}`).subarray(0, ivBytes);
  const cipher = createCipheriv(algorithm, deriveBytes(secret, 'key'), iv).setAAD(Buffer.from(list));
  return Buffer.concat([iv, cipher.update(cursor), cipher.final(), cipher.getAuthTag()]).toString(
    'base64url',
  );
}

/** Undefined if `encrypted` is not authentic or belongs to another list. */
function decrypt(encrypted: string, list: string, secret: string): string | undefined {
  const bytes = Buffer.from(encrypted, 'base64url');
  if (bytes.length <= ivBytes + tagBytes || bytes.toString('base64url') !== encrypted) return undefined;
  const decipher = createDecipheriv(algorithm, deriveBytes(secret, 'key'), bytes.subarray(0, ivBytes))
    .setAAD(Buffer.from(list))
    .setAuthTag(bytes.subarray(-tagBytes));
  try {
    return decipher.update(bytes.subarray(ivBytes, -tagBytes), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    return undefined;
  }
}

function secretOf({ server }: FastifyRequest): string {
  return server.getDecorator<string>(secretKey);
}

/** 32 bytes derived from `secret` for one purpose. */
function deriveBytes(secret: string, purpose: string): Buffer {
  return createHmac('sha256', secret).update(purpose).digest();
}
