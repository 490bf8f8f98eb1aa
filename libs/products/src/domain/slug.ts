const longest = 100;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * A name as it reads in a URL: `Öko-Tasse, blau` becomes `oko-tasse-blau`. Never like an id, and never empty:
 * `kind` stands where there is nothing else.
 */
export function slugFrom(name: string, kind = 'product'): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  const slug = words.filter(Boolean).join('-').slice(0, longest).replace(/-$/, '');
  if (slug === '') return kind;
  return uuid.test(slug) ? `${kind}-${slug}` : slug;
}

/** The slug for something whose own is taken. */
export function distinctSlug(slug: string, id: string): string {
  return `${slug}-${id.slice(-12)}`;
}

/** Whether something is named by its id, not by its slug. */
export function isId(idOrSlug: unknown): idOrSlug is string {
  return typeof idOrSlug === 'string' && uuid.test(idOrSlug.toLowerCase());
}
