import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { InvalidField } from '#contracts/definition';
import { GatewaySettings } from '../../gateway.settings.js';
import type { Route } from '../routing/route.js';
import type { StageServices } from '../stage.js';
import { CursorCipher, type ListIdentity } from './cursor-cipher.js';

type Fields = Record<string, unknown>;

const cipherKey = Symbol('cleave:cursor-cipher');

export const invalidCursor: InvalidField = {
  pointer: '/cursor',
  detail: 'must be a nextCursor of this list',
};

/** Sets the cipher of the cursors of this server. */
export function setCursorCipher(server: FastifyInstance, { configuration }: StageServices): void {
  server.decorate(cipherKey, new CursorCipher(configuration.of(GatewaySettings).cursorSecret));
}

/**
 * Returns the response with its `nextCursor` encrypted and authenticated: clients can neither read nor forge a cursor,
 * nor use it for another list or with other filters.
 */
export function encryptCursor(response: unknown, route: Route, request: FastifyRequest): unknown {
  const { nextCursor } = (response ?? {}) as { nextCursor?: unknown };
  if (typeof nextCursor !== 'string') return response;
  return {
    ...(response as object),
    nextCursor: cipherOf(request).encrypt(listOf(route, request), nextCursor),
  };
}

/** Returns the query with its cursor decrypted, or without it and with an error if the cursor is not valid. */
export function decryptCursor(
  route: Route,
  request: FastifyRequest,
): { query: Fields; errors: readonly InvalidField[] } {
  const { cursor: encrypted, ...others } = request.query as Fields;
  if (typeof encrypted !== 'string') return { query: request.query as Fields, errors: [] };
  const cursor = cipherOf(request).decrypt(listOf(route, request), encrypted);
  if (cursor !== undefined) return { query: { ...others, cursor }, errors: [] };
  return { query: others, errors: [invalidCursor] };
}

function listOf({ message }: Route, { params, query }: FastifyRequest): ListIdentity {
  return { pattern: message.pattern, params: params as object, query: query as object };
}

function cipherOf({ server }: FastifyRequest): CursorCipher {
  return server.getDecorator<CursorCipher>(cipherKey);
}
