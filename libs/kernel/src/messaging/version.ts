import { hash } from 'node:crypto';
import { VersionMismatch } from '#contracts/definition';
import { currentScope } from './message-scope.js';

/** A strong entity tag (RFC 9110) of what a reader is answered, from its JSON. */
export function entityTag(json: string): string {
  return `"${hash('sha256', json, 'base64url')}"`;
}

/**
 * For a message that declares `VersionMismatch`: call it where nobody else can change what `read` answers any more.
 * Reads nothing where the client made no condition.
 * @throws VersionMismatch when the client has seen something else than what `read` answers now
 */
export async function refuseStale(read: () => Promise<object | undefined>): Promise<void> {
  const condition = currentScope()?.headers.ifMatch;
  if (condition === undefined) return;
  const current = await read();
  const tags = condition.split(',').map((tag) => tag.trim());
  if (current && (tags.includes('*') || tags.includes(entityTag(JSON.stringify(current))))) return;
  throw new VersionMismatch({});
}
