import { Injectable } from '@nestjs/common';
import type { PublicKey } from '#contracts/auth';
import { SigningKeysRepository, type SigningKey } from '../persistence/signing-keys.repository.js';
import { generateSigningKey } from './generate-signing-key.js';

const cacheTtlMs = 10_000;

/** The keys that sign access tokens. The first key is created on first use and shared by all processes. */
@Injectable()
export class SigningKeys {
  private cached: SigningKey | undefined;
  private cachedUntil = 0;

  constructor(private readonly keys: SigningKeysRepository) {}

  /** Must not be called in a transaction: a rollback would discard a newly created key. */
  async active(): Promise<SigningKey> {
    if (this.cached && performance.now() < this.cachedUntil) return this.cached;
    this.cached = (await this.keys.active()) ?? (await this.create());
    this.cachedUntil = performance.now() + cacheTtlMs;
    return this.cached;
  }

  async published(): Promise<PublicKey[]> {
    await this.active();
    return this.keys.published();
  }

  private async create(): Promise<SigningKey> {
    await this.keys.addFirst(await generateSigningKey());
    return (await this.keys.active())!;
  }
}
