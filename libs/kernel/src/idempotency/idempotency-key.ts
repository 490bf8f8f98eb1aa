import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';

/**
 * An idempotency key of a principal in one context. The id of its row, the fingerprint of its request and the
 * encryption of its stored response are derived from context, principal and key, so that no context can read the
 * responses of another one although a client may send one key to both. A response may contain a new secret: without the
 * idempotency key, neither request nor response can be read or guessed from the row.
 */
export class IdempotencyKey {
  /** Id of the row. Keys are scoped to the principal: the same value sent for another principal has another id. */
  readonly id: string;
  private readonly secret: Buffer;

  constructor(
    context: string,
    readonly principalId: string,
    readonly value: string,
  ) {
    this.secret = createHash('sha256').update(`${context}\0${principalId}\0${value}`).digest();
    this.id = this.mac('id');
  }

  /** Equal for requests that differ only in the sequence of their fields. */
  fingerprintOf(request: object): string {
    return this.mac(`request ${JSON.stringify(request, sortKeys)}`);
  }

  encrypt(response: unknown): string {
    const iv = randomBytes(12);
    const cipher = createCipheriv(algorithm, this.secret, iv);
    const text = cipher.update(JSON.stringify({ response }));
    return Buffer.concat([iv, text, cipher.final(), cipher.getAuthTag()]).toString('base64');
  }

  decrypt(encrypted: string): unknown {
    const bytes = Buffer.from(encrypted, 'base64');
    const decipher = createDecipheriv(algorithm, this.secret, bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(-16));
    const text = Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]);
    return (JSON.parse(text.toString()) as { response?: unknown }).response;
  }

  private mac(text: string): string {
    return createHmac('sha256', this.secret).update(text).digest('base64url');
  }
}

/** JSON replacer that makes the result independent of the order of an object's keys. */
function sortKeys(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
