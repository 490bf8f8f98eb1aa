const longest = 100;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A name as it reads in a URL: `Öko-Tasse, blau` becomes `oko-tasse-blau`. Never empty, never like an id. */
export function slugFrom(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  const slug = words.filter(Boolean).join('-').slice(0, longest).replace(/-$/, '');
  if (slug === '') return 'product';
  return uuid.test(slug) ? `product-${slug}` : slug;
}

/** The slug for a product whose own is taken. */
export function distinctSlug(slug: string, id: string): string {
  return `${slug}-${id.slice(-12)}`;
}

/** Whether a path segment names a product by its id, not by its slug. */
export function isProductId(idOrSlug: string): boolean {
  return uuid.test(idOrSlug.toLowerCase());
}
