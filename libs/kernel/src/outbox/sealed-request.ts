import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';

const cipher = 'aes-256-gcm';

/**
 * What is remembered of a request under its caller's idempotency key. Neither the request nor its answer, which may
 * hold a password or a new secret, can be read or guessed from it without that key.
 */
export class SealedRequest {
  readonly id: string;
  readonly fingerprint: string;
  private readonly secret: Buffer;

  constructor(principalId: string, key: string, request: object) {
    this.secret = createHash('sha256').update(`${principalId}\0${key}`).digest();
    this.id = this.mac('id');
    this.fingerprint = this.mac(`request ${JSON.stringify(request, sorted)}`);
  }

  seal(answer: unknown): string {
    const iv = randomBytes(12);
    const encrypt = createCipheriv(cipher, this.secret, iv);
    const text = encrypt.update(JSON.stringify({ answer }));
    return Buffer.concat([iv, text, encrypt.final(), encrypt.getAuthTag()]).toString('base64');
  }

  open(sealed: string): unknown {
    const bytes = Buffer.from(sealed, 'base64');
    const decrypt = createDecipheriv(cipher, this.secret, bytes.subarray(0, 12));
    decrypt.setAuthTag(bytes.subarray(-16));
    const text = Buffer.concat([decrypt.update(bytes.subarray(12, -16)), decrypt.final()]);
    return (JSON.parse(text.toString()) as { answer?: unknown }).answer;
  }

  private mac(text: string): string {
    return createHmac('sha256', this.secret).update(text).digest('base64url');
  }
}

/** The order of an object's fields says nothing. */
function sorted(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
