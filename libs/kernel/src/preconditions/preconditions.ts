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
 * Checks the `If-Match` and `If-None-Match` conditions of the client (RFC 9110), ignoring volatile fields. For messages that
 * declare `VersionMismatch`; call it while the result of `read` is locked against concurrent edits. Reads nothing if the
 * client sent no condition.
 * @throws VersionMismatch if the stable fields have changed since the client read them, there is nothing to read for
 *   `If-Match`, or what `If-None-Match` excludes exists
 */
export async function assertPreconditions<T extends object>(
  view: PayloadClass<T>,
  read: () => Promise<T | undefined>,
): Promise<void> {
  const { ifMatch, ifNoneMatch } = currentScope()?.headers ?? {};
  if (ifMatch === undefined && ifNoneMatch === undefined) return;
  const current = await read();
  const tag = current && entityTag(view, current);
  if (ifMatch !== undefined && !denotes(ifMatch, tag)) throw new VersionMismatch({});
  if (ifNoneMatch !== undefined && denotes(ifNoneMatch.replaceAll('W/', ''), tag))
    throw new VersionMismatch({});
}

/** Whether the list of entity tags, or `*`, contains the version of `tag`; never if there is none. */
function denotes(list: string, tag: string | undefined): boolean {
  if (tag === undefined) return false;
  const tags = list.split(',').map((each) => stableTag(each.trim()));
  return tags.includes('*') || tags.includes(stableTag(tag));
}

function digest(json: string): string {
  return hash('sha256', json, 'base64url');
}

/** The tag reduced to the hash of the stable fields. */
function stableTag(tag: string): string {
  return tag.replace(/^("[^".]*)\.[^"]*"$/, '$1"');
}
