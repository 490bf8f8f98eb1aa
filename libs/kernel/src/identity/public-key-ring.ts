import { createPublicKey } from 'node:crypto';
import { Unauthenticated } from '#contracts/definition';

/** An elliptic curve's JSON Web Key (RFC 7517). */
export interface PublicJwk {
  readonly kid: string;
  readonly kty: string;
  readonly crv: string;
  readonly x: string;
  readonly y: string;
}

export interface PublicKeySet {
  readonly keys: readonly PublicJwk[];
}

/** Milliseconds. */
const unknownKeyPause = 30_000;
const failurePause = 1_000;
const goodFor = 300_000;

/**
 * The published keys, fetched when first needed and kept. A key once known goes on working while its publisher
 * is away; a key withdrawn by its publisher stops working within five minutes of use.
 */
export class PublicKeyRing {
  private pems = new Map<string, string>();
  private fetching: Promise<void> | undefined;
  private failure: unknown;
  private pauseUntil = 0;
  private staleAt = 0;

  constructor(private readonly fetchKeys: () => Promise<PublicKeySet>) {}

  /**
   * PEM of the key named `kid`. However many strange names come in, keys are fetched at most every 30 s.
   * @throws Unauthenticated when there is no such key
   * @throws whatever fetching threw, when that is why it is not known
   */
  async pem(kid: string): Promise<string> {
    const known = this.pems.get(kid);
    if (known !== undefined) {
      if (performance.now() >= this.staleAt) this.refetch().catch(() => undefined);
      return known;
    }
    await this.refetch();
    const found = this.pems.get(kid);
    if (found === undefined) throw new Unauthenticated({});
    return found;
  }

  private async refetch(): Promise<void> {
    if (!this.fetching && performance.now() >= this.pauseUntil) {
      this.fetching = this.fetch().finally(() => (this.fetching = undefined));
    }
    if (this.fetching) await this.fetching;
    if (this.failure !== undefined) throw this.failure;
  }

  private async fetch(): Promise<void> {
    try {
      const { keys } = await this.fetchKeys();
      this.pems = new Map(keys.filter(isP256).map((key) => [key.kid, toPem(key)]));
      this.failure = undefined;
      this.pauseUntil = performance.now() + unknownKeyPause;
      this.staleAt = performance.now() + goodFor;
    } catch (error) {
      this.failure = error;
      this.pauseUntil = performance.now() + failurePause;
    }
  }
}

function isP256({ kty, crv }: PublicJwk): boolean {
  return kty === 'EC' && crv === 'P-256';
}

function toPem({ kty, crv, x, y }: PublicJwk): string {
  return createPublicKey({ key: { kty, crv, x, y }, format: 'jwk' }).export({
    type: 'spki',
    format: 'pem',
  }) as string;
}
