import { createHash, createHmac, randomBytes } from 'node:crypto';

/**
 * A refresh token as the client holds it. The handle is the same in all tokens of a family and appears nowhere else, so
 * that only a holder of one of them can end the session; the session id is not secret.
 */
export interface RefreshToken {
  readonly handle: string;
  readonly secret: string;
}

const pattern = /^(?<handle>[\w-]{43})\.(?<secret>[\w-]{43})$/;

export function formatRefreshToken({ handle, secret }: RefreshToken): string {
  return `${handle}.${secret}`;
}

/** The first token of a family. */
export function randomRefreshToken(): RefreshToken {
  return { handle: randomSecret(), secret: randomSecret() };
}

/** Undefined if the text is not a well-formed token. */
export function parseRefreshToken(text: string): RefreshToken | undefined {
  return pattern.exec(text)?.groups as RefreshToken | undefined;
}

/** 256 random bits in base64url. */
export function randomSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** The hash that is stored instead of the secret. A fast hash is sufficient, because the secret is random. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/**
 * Derives the successor of `secret`. Deriving it requires both the secret and the salt: the database never stores the
 * secret, and a thief of the old secret does not have the salt.
 */
export function deriveSuccessor(secret: string, salt: string): string {
  return createHmac('sha256', salt).update(secret).digest('base64url');
}
