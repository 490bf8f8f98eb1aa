import { createCipheriv, createDecipheriv, createHmac, createSecretKey, type KeyObject } from 'node:crypto';

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

/** Encrypts and authenticates the cursors of lists. */
export class CursorCipher {
  private readonly secret: KeyObject;
  private readonly key: KeyObject;

  constructor(secret: string) {
    this.secret = createSecretKey(secret, 'utf8');
    this.key = createSecretKey(this.deriveBytes('key'));
  }

  /** Deterministic (the IV is derived from the plaintext), because a random part would change the ETag of each page. */
  encrypt(list: ListIdentity, cursor: string): string {
    const listKey = listKeyOf(list);
    const iv = this.deriveBytes(`${listKey} ${cursor}`).subarray(0, ivBytes);
    const cipher = createCipheriv(algorithm, this.key, iv).setAAD(Buffer.from(listKey));
    return Buffer.concat([iv, cipher.update(cursor), cipher.final(), cipher.getAuthTag()]).toString(
      'base64url',
    );
  }

  /** Undefined if `encrypted` is not authentic or belongs to another list. */
  decrypt(list: ListIdentity, encrypted: string): string | undefined {
    const bytes = Buffer.from(encrypted, 'base64url');
    if (bytes.length <= ivBytes + tagBytes || bytes.toString('base64url') !== encrypted) return undefined;
    const decipher = createDecipheriv(algorithm, this.key, bytes.subarray(0, ivBytes))
      .setAAD(Buffer.from(listKeyOf(list)))
      .setAuthTag(bytes.subarray(-tagBytes));
    try {
      return decipher.update(bytes.subarray(ivBytes, -tagBytes), undefined, 'utf8') + decipher.final('utf8');
    } catch {
      return undefined;
    }
  }

  /** 32 bytes derived from the secret for one purpose. */
  private deriveBytes(purpose: string): Buffer {
    return createHmac('sha256', this.secret).update(purpose).digest();
  }
}

/** The additional authenticated data of the cursors of a list. */
function listKeyOf({ pattern, params, query }: ListIdentity): string {
  const filters = Object.entries(query).filter(([name]) => !pagingParameters.has(name));
  return JSON.stringify([pattern, params, filters.toSorted(([a], [b]) => (a < b ? -1 : 1))]);
}
