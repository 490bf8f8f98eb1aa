import { withoutEncodingSuffix } from './etag-per-encoding.js';

/**
 * The tag in `ifNoneMatch` that denotes the same version as `etag`, in the encoding the client has; undefined for none.
 * The comparison is weak (RFC 9110), because a cache may have weakened the tag.
 */
export function matchingTag(etag: string, ifNoneMatch: string | undefined): string | undefined {
  const tags = ifNoneMatch?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
  return tags.includes('*') ? etag : tags.find((tag) => withoutEncodingSuffix(tag) === etag);
}
