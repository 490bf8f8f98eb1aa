import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';

const [algorithm, ivBytes, tagBytes] = ['aes-256-gcm', 12, 16] as const;

/** Parameters that may differ between the pages of one list. */
const pagingParameters = new Set(['cursor', 'limit', 'count']);

/** A list with its filters, as the query and path parameters of its REST route. */
export interface ListIdentity {
  /** Pattern of the message that reads the list. */
  readonly pattern: string;
  readonly params: object;
  /** May include paging parameters. */
  readonly query: object;
}

/** Deterministic (the IV is derived from the plaintext), because a random part would change the ETag of each page. */
export function encryptCursorOf(list: ListIdentity, cursor: string, secret: string): string {
  const key = listKey(list);
  const iv = deriveBytes(secret, `${key} ${cursor}`).subarray(0, ivBytes);
  const cipher = createCipheriv(algorithm, deriveBytes(secret, 'key'), iv).setAAD(Buffer.from(key));
  return Buffer.concat([iv, cipher.update(cursor), cipher.final(), cipher.getAuthTag()]).toString(
    'base64url',
  );
}

/** Undefined if `encrypted` is not authentic or belongs to another list. */
export function decryptCursorOf(list: ListIdentity, encrypted: string, secret: string): string | undefined {
  const bytes = Buffer.from(encrypted, 'base64url');
  if (bytes.length <= ivBytes + tagBytes || bytes.toString('base64url') !== encrypted) return undefined;
  const decipher = createDecipheriv(algorithm, deriveBytes(secret, 'key'), bytes.subarray(0, ivBytes))
    .setAAD(Buffer.from(listKey(list)))
    .setAuthTag(bytes.subarray(-tagBytes));
  try {
    return decipher.update(bytes.subarray(ivBytes, -tagBytes), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    return undefined;
  }
}

/** The additional authenticated data of the cursors of a list. */
function listKey({ pattern, params, query }: ListIdentity): string {
  const filters = Object.entries(query).filter(([name]) => !pagingParameters.has(name));
  return JSON.stringify([pattern, params, filters.toSorted(([a], [b]) => (a < b ? -1 : 1))]);
}

/** 32 bytes derived from `secret` for one purpose. */
function deriveBytes(secret: string, purpose: string): Buffer {
  return createHmac('sha256', secret).update(purpose).digest();
}
