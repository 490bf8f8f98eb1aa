import { randomUUIDv7 } from 'node:crypto';
import { defineEntity, p } from '@mikro-orm/core';
import type { SessionView } from '#contracts/auth';
import { deriveSuccessor, hashSecret, randomSecret, type RefreshToken } from './refresh-token.js';

/** Time during which the previous token may be reused, because the client may have lost the response. */
const graceMs = 10_000;

/** The client as reported by the edge; null if unknown. */
export interface ClientInfo {
  readonly userAgent: string | null;
  readonly ip: string | null;
}

/** Result of presenting a refresh token secret. */
export type TokenRotation =
  | { readonly outcome: 'rotated'; readonly successor: string }
  | { readonly outcome: 'reused' | 'invalid' };

export const RefreshFamilySchema = defineEntity({
  name: 'RefreshFamily',
  tableName: 'refresh_families',
  properties: {
    id: p.uuid().primary(),
    accountId: p.uuid(),
    /** Hash of the part that all tokens of the family share; finds the family of a token. */
    handleHash: p.text(),
    currentHash: p.text(),
    previousHash: p.text().nullable(),
    /** Derives the same successor again when the previous secret is replayed. */
    successorSalt: p.text().nullable(),
    rotatedAt: p.datetime(3).nullable(),
    revokedAt: p.datetime(3).nullable(),
    userAgent: p.text().nullable(),
    ip: p.text().nullable(),
    loginIp: p.text().nullable(),
    createdAt: p.datetime(3),
    expiresAt: p.datetime(3),
  },
});

/**
 * A session: all refresh tokens that descend from one login. Exactly one of them is current. Stores hashes only, no
 * secrets.
 */
export class RefreshFamily extends RefreshFamilySchema.class {
  static begin(accountId: string, first: RefreshToken, now: Date, expiresAt: Date): RefreshFamily {
    return Object.assign(new RefreshFamily(), {
      id: randomUUIDv7(),
      accountId,
      handleHash: hashSecret(first.handle),
      currentHash: hashSecret(first.secret),
      previousHash: null,
      successorSalt: null,
      rotatedAt: null,
      revokedAt: null,
      userAgent: null,
      ip: null,
      loginIp: null,
      createdAt: now,
      expiresAt,
    });
  }

  /**
   * Exchanges a secret for its successor. The previous secret returns the same successor during the grace period. Any
   * other secret revokes the family. The row must be locked.
   */
  rotate(secret: string, now: Date, expiresAt: Date): TokenRotation {
    const hash = hashSecret(secret);
    const isCurrent = hash === this.currentHash;
    if (!isCurrent && !this.isWithinGrace(hash, now)) {
      this.revoke(now);
      return { outcome: 'reused' };
    }
    if (!this.isActive(now)) return { outcome: 'invalid' };
    const successor = isCurrent
      ? this.advance(secret, now, expiresAt)
      : deriveSuccessor(secret, this.successorSalt!);
    return { outcome: 'rotated', successor };
  }

  recordLogin(client: ClientInfo): void {
    this.recordClient(client);
    this.loginIp = client.ip;
  }

  recordClient({ userAgent, ip }: ClientInfo): void {
    this.userAgent = userAgent;
    this.ip = ip;
  }

  isActive(now: Date): boolean {
    return this.revokedAt === null && now < this.expiresAt;
  }

  view(): Omit<SessionView, 'current'> {
    const { id, createdAt } = this;
    return {
      id,
      device: this.userAgent ?? null,
      address: this.ip ?? null,
      createdAt: createdAt.toISOString(),
      lastUsedAt: (this.rotatedAt ?? createdAt).toISOString(),
    };
  }

  revoke(now: Date): void {
    this.revokedAt ??= now;
  }

  private advance(secret: string, now: Date, expiresAt: Date): string {
    this.successorSalt = randomSecret();
    const successor = deriveSuccessor(secret, this.successorSalt);
    this.previousHash = this.currentHash;
    this.currentHash = hashSecret(successor);
    this.rotatedAt = now;
    this.expiresAt = expiresAt;
    return successor;
  }

  private isWithinGrace(hash: string, now: Date): boolean {
    return hash === this.previousHash && now.getTime() - this.rotatedAt!.getTime() < graceMs;
  }
}

RefreshFamilySchema.setClass(RefreshFamily);
