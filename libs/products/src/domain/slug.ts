import { fold } from './fold.js';

const maxLength = 100;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Derives a URL slug from a name: `Öko-Tasse, blau` becomes `oko-tasse-blau`. Never has the form of a UUID and is never
 * empty: returns `kind` if the name has no usable characters.
 */
export function slugFrom(name: string, kind = 'product'): string {
  const words = fold(name).split(/[^a-z0-9]+/);
  const slug = words.filter(Boolean).join('-').slice(0, maxLength).replace(/-$/, '');
  if (slug === '') return kind;
  return uuid.test(slug) ? `${kind}-${slug}` : slug;
}

/** Appends the end of the ID to a slug that is already in use. */
export function distinctSlug(slug: string, id: string): string {
  return `${slug}-${id.slice(-12)}`;
}

/** Whether the value is an ID (a UUID in any case), not a slug. */
export function isId(idOrSlug: unknown): idOrSlug is string {
  return typeof idOrSlug === 'string' && uuid.test(idOrSlug.toLowerCase());
}
