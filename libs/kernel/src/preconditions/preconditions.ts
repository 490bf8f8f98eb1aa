import { hash } from 'node:crypto';
import { VersionMismatch, type PayloadClass } from '#contracts/definition';
import { omitVolatileFields } from './omit-volatile-fields.js';
import { currentScope } from '#kernel/messaging';

/**
 * Strong entity tag (RFC 9110) of a response; `json` is its serialised form. If the view has volatile fields, the tag
 * starts with a hash of its stable fields, which changes only when those are edited.
 */
export function entityTag<T extends object>(
  view: PayloadClass<T>,
  response: T,
  json = JSON.stringify(response),
): string {
  const stable = omitVolatileFields(view, response as Readonly<Record<string, unknown>>);
  const fullHash = digest(json);
  return stable ? `"${digest(JSON.stringify(stable))}.${fullHash}"` : `"${fullHash}"`;
}

/**
 * Checks the `If-Match` condition of the client, ignoring volatile fields. For messages that declare `VersionMismatch`;
 * call it while the result of `read` is locked against concurrent edits. Reads nothing if the client sent no condition.
 * @throws VersionMismatch if the stable fields have changed since the client read them, or there is nothing to read
 */
export async function assertIfMatch<T extends object>(
  view: PayloadClass<T>,
  read: () => Promise<T | undefined>,
): Promise<void> {
  const condition = currentScope()?.headers.ifMatch;
  if (condition === undefined) return;
  const current = await read();
  const expected = condition.split(',').map((tag) => stableTag(tag.trim()));
  if (current && (expected.includes('*') || expected.includes(stableTag(entityTag(view, current))))) return;
  throw new VersionMismatch({});
}

function digest(json: string): string {
  return hash('sha256', json, 'base64url');
}

/** The tag reduced to the hash of the stable fields. */
function stableTag(tag: string): string {
  return tag.replace(/^("[^".]*)\.[^"]*"$/, '$1"');
}
