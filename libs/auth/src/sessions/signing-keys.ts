import { Injectable } from '@nestjs/common';
import type { PublicKey } from '#contracts/auth';
import { SigningKeysRepository, type SigningKey } from '../persistence/signing-keys.repository.js';
import { generateSigningKey } from './generate-signing-key.js';

/** Milliseconds for which a replica goes on signing with the key it knows. */
const keptFor = 10_000;

/** The keys access tokens are signed with. The first one is made when first needed, and then shared by all replicas. */
@Injectable()
export class SigningKeys {
  private current: SigningKey | undefined;
  private currentUntil = 0;

  constructor(private readonly keys: SigningKeysRepository) {}

  /** Not inside a transaction: a key made there would be lost with it. */
  async active(): Promise<SigningKey> {
    if (this.current && performance.now() < this.currentUntil) return this.current;
    this.current = (await this.keys.active()) ?? (await this.create());
    this.currentUntil = performance.now() + keptFor;
    return this.current;
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
