import { randomUUIDv7 } from 'node:crypto';
import { defineEntity, p } from '@mikro-orm/core';
import type { SessionView } from '#contracts/auth';
import { hashSecret, randomSecret, successorOf } from './refresh-token.js';

/** Milliseconds within which a token just spent may be sent again, because its answer was lost. */
const grace = 10_000;

/** Where somebody is signed in, as far as it is known. */
export interface Whereabouts {
  readonly device: string | null;
  readonly address: string | null;
}

/** What presenting a secret came to. */
export type Spending =
  | { readonly outcome: 'spent'; readonly successor: string }
  | { readonly outcome: 'reused' | 'invalid' };

export const RefreshFamilySchema = defineEntity({
  name: 'RefreshFamily',
  tableName: 'refresh_families',
  properties: {
    id: p.uuid().primary(),
    accountId: p.uuid(),
    currentHash: p.text(),
    previousHash: p.text().nullable(),
    /** With it, whoever presents the previous secret is given its successor again. */
    successorSalt: p.text().nullable(),
    spentAt: p.datetime(3).nullable(),
    revokedAt: p.datetime(3).nullable(),
    device: p.text().nullable(),
    address: p.text().nullable(),
    createdAt: p.datetime(3),
    expiresAt: p.datetime(3),
  },
});

/** The refresh tokens descending from one login, of which exactly one is unspent. Holds no secret itself. */
export class RefreshFamily extends RefreshFamilySchema.class {
  static begin(accountId: string, firstSecret: string, now: Date, expiresAt: Date): RefreshFamily {
    return Object.assign(new RefreshFamily(), {
      id: randomUUIDv7(),
      accountId,
      currentHash: hashSecret(firstSecret),
      previousHash: null,
      successorSalt: null,
      spentAt: null,
      revokedAt: null,
      device: null,
      address: null,
      createdAt: now,
      expiresAt,
    });
  }

  /**
   * Turns a secret into the one that follows it. The immediately previous secret is answered with the same
   * successor for a moment; anything else that names this family ends it. Call it with the row locked.
   */
  spend(secret: string, now: Date, expiresAt: Date): Spending {
    const hash = hashSecret(secret);
    const isCurrent = hash === this.currentHash;
    if (!isCurrent && !this.isRepeat(hash, now)) {
      this.revoke(now);
      return { outcome: 'reused' };
    }
    if (!this.isAlive(now)) return { outcome: 'invalid' };
    const successor = isCurrent
      ? this.rotate(secret, now, expiresAt)
      : successorOf(secret, this.successorSalt!);
    return { outcome: 'spent', successor };
  }

  usedFrom({ device, address }: Whereabouts): void {
    this.device = device;
    this.address = address;
  }

  isAlive(now: Date): boolean {
    return this.revokedAt === null && now < this.expiresAt;
  }

  view(): Omit<SessionView, 'current'> {
    const { id, createdAt } = this;
    return {
      id,
      device: this.device ?? null,
      address: this.address ?? null,
      createdAt: createdAt.toISOString(),
      lastUsedAt: (this.spentAt ?? createdAt).toISOString(),
    };
  }

  revoke(now: Date): void {
    this.revokedAt ??= now;
  }

  private rotate(secret: string, now: Date, expiresAt: Date): string {
    this.successorSalt = randomSecret();
    const successor = successorOf(secret, this.successorSalt);
    this.previousHash = this.currentHash;
    this.currentHash = hashSecret(successor);
    this.spentAt = now;
    this.expiresAt = expiresAt;
    return successor;
  }

  private isRepeat(hash: string, now: Date): boolean {
    return hash === this.previousHash && now.getTime() - this.spentAt!.getTime() < grace;
  }
}

RefreshFamilySchema.setClass(RefreshFamily);
