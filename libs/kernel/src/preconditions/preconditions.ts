import { hash } from 'node:crypto';
import { VersionMismatch, type PayloadClass } from '#contracts/definition';
import { editedPart } from './omit-volatile-fields.js';
import { currentScope } from '#kernel/messaging';

/**
 * A strong entity tag (RFC 9110) of what a reader is answered, which is `json` once it is written. Where some of it
 * changes of itself, the tag begins with the edition: it stays the same until somebody edits the rest.
 */
export function entityTag<T extends object>(
  view: PayloadClass<T>,
  answer: T,
  json = JSON.stringify(answer),
): string {
  const edited = editedPart(view)?.(answer as Readonly<Record<string, unknown>>);
  const all = digest(json);
  return edited ? `"${digest(JSON.stringify(edited))}.${all}"` : `"${all}"`;
}

/**
 * For a message that declares `VersionMismatch`: call it where nobody else can edit what `read` answers any more. Reads
 * nothing where the client made no condition.
 * @throws VersionMismatch when the client has seen another edition than `read` answers now
 */
export async function refuseStale<T extends object>(
  view: PayloadClass<T>,
  read: () => Promise<T | undefined>,
): Promise<void> {
  const condition = currentScope()?.headers.ifMatch;
  if (condition === undefined) return;
  const current = await read();
  const seen = condition.split(',').map((tag) => editionTag(tag.trim()));
  if (current && (seen.includes('*') || seen.includes(editionTag(entityTag(view, current))))) return;
  throw new VersionMismatch({});
}

function digest(json: string): string {
  return hash('sha256', json, 'base64url');
}

/** The tag with nothing but its edition. */
function editionTag(tag: string): string {
  return tag.replace(/^("[^".]*)\.[^"]*"$/, '$1"');
}
