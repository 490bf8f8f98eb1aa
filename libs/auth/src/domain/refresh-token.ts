import { createHash, createHmac, randomBytes } from 'node:crypto';

/** What a client holds: which family it belongs to, and the secret that proves it. */
export interface RefreshToken {
  readonly familyId: string;
  readonly secret: string;
}

const form = /^(?<familyId>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(?<secret>[\w-]{43})$/;

export function formatRefreshToken({ familyId, secret }: RefreshToken): string {
  return `${familyId}.${secret}`;
}

/** Undefined when the text cannot be one of our tokens. */
export function parseRefreshToken(text: string): RefreshToken | undefined {
  return form.exec(text)?.groups as RefreshToken | undefined;
}

/** 256 random bits, in base64url. */
export function randomSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored in a secret's place. The secret is random, so a fast hash is enough. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/**
 * The secret that follows `secret`. Whoever holds both it and the salt can work it out again, and nobody else:
 * not the database, which never sees a secret, and not a thief of the old secret, who never sees the salt.
 */
export function successorOf(secret: string, salt: string): string {
  return createHmac('sha256', salt).update(secret).digest('base64url');
}
