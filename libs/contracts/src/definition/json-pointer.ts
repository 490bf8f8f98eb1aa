const maxNameLength = 64;
const maxPointerLength = 500;
const ellipsis = '/…';

/**
 * The JSON pointer (RFC 6901) to a field, for errors. Clients choose the names of unknown fields, so long names and paths are
 * shortened: a pointer has at most 502 characters.
 */
export function childPointer(parent: string, name: string): string {
  if (parent.endsWith(ellipsis)) return parent;
  const child = `${parent}/${shorten(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;
  return child.length <= maxPointerLength ? child : parent + ellipsis;
}

/** Counts code points, so that no surrogate pair is separated. */
function shorten(name: string): string {
  if (name.length <= maxNameLength) return name;
  const characters = Array.from(name.slice(0, 2 * maxNameLength + 2));
  return characters.length > maxNameLength ? `${characters.slice(0, maxNameLength).join('')}…` : name;
}
