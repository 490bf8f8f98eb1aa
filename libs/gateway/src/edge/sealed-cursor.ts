import { createHmac, timingSafeEqual } from 'node:crypto';
import type { InvalidField } from '#contracts/definition';
import { settingsOf } from '#kernel/config';
import { GatewaySettings } from '../gateway.settings.js';
import type { Route } from './route.js';

type Fields = Record<string, unknown>;

const sealBytes = 16;

/** An answer with its `nextCursor` under a seal: clients can make no cursor, nor use one in another list. */
export function sealCursor(answer: unknown, route: Route): unknown {
  const { nextCursor } = (answer ?? {}) as { nextCursor?: unknown };
  if (typeof nextCursor !== 'string') return answer;
  return {
    ...(answer as object),
    nextCursor: `${nextCursor}.${sealOf(nextCursor, route).toString('base64url')}`,
  };
}

/** What was asked for with its cursor as the context gave it, and what is wrong with it. */
export function openCursor(sent: Fields, route: Route): { fields: Fields; errors: readonly InvalidField[] } {
  const { cursor: sealed, ...others } = sent;
  if (typeof sealed !== 'string') return { fields: sent, errors: [] };
  const end = sealed.lastIndexOf('.');
  const cursor = sealed.slice(0, Math.max(end, 0));
  if (isSealOf(cursor, sealed.slice(end + 1), route)) return { fields: { ...others, cursor }, errors: [] };
  return { fields: others, errors: [{ pointer: '/cursor', detail: 'must be a nextCursor of this list' }] };
}

function isSealOf(cursor: string, given: string, route: Route): boolean {
  const expected = sealOf(cursor, route);
  const seal = Buffer.from(given, 'base64url');
  return seal.length === sealBytes && timingSafeEqual(seal, expected) && seal.toString('base64url') === given;
}

function sealOf(cursor: string, { message }: Route): Buffer {
  const { cursorSecret } = settingsOf(GatewaySettings);
  return createHmac('sha256', cursorSecret)
    .update(`${message.pattern} ${cursor}`)
    .digest()
    .subarray(0, sealBytes);
}
