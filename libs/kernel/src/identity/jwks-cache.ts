import { createPublicKey } from 'node:crypto';
import { Unauthenticated } from '#contracts/definition';
import { SharedFetch } from './shared-fetch.js';

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

const unknownKeyBackoffMs = 30_000;
const maxAgeMs = 300_000;

/**
 * Caches the published public keys; they are fetched on first use. Cached keys remain valid while their publisher is
 * unavailable. A key removed by the publisher is dropped by the first use of the cache after five minutes.
 */
export class JwksCache {
  private pems = new Map<string, string>();
  private staleAt = 0;
  private readonly refresh = new SharedFetch(() => this.fetch(), unknownKeyBackoffMs);

  constructor(private readonly fetchKeys: () => Promise<PublicKeySet>) {}

  /**
   * PEM of the key with id `kid`. Unknown ids cause a fetch at most every 30 s.
   * @throws Unauthenticated if there is no such key
   * @throws the error of the last fetch, if it failed and the key is not cached
   */
  async pem(kid: string): Promise<string> {
    const cached = this.pems.get(kid);
    if (cached !== undefined) {
      if (performance.now() >= this.staleAt) this.refresh.run().catch(() => undefined);
      return cached;
    }
    await this.refresh.run();
    const found = this.pems.get(kid);
    if (found === undefined) throw new Unauthenticated({});
    return found;
  }

  private async fetch(): Promise<void> {
    const { keys } = await this.fetchKeys();
    this.pems = new Map(keys.filter(isP256).map((key) => [key.kid, toPem(key)]));
    this.staleAt = performance.now() + maxAgeMs;
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
