import { randomInt } from 'node:crypto';
import { defineEntity, p } from '@mikro-orm/core';
import { hashSecret } from './refresh-token.js';
import { matchingStep, newTotpSecret, totpUri, base32 } from './totp.js';

const recoveryCodes = 10;
/** Without those that look alike. */
const letters = '23456789abcdefghjkmnpqrstuvwxyz';

export const SecondFactorSchema = defineEntity({
  name: 'SecondFactor',
  tableName: 'second_factors',
  properties: {
    accountId: p.uuid().primary(),
    /** In base64url. */
    secret: p.text(),
    enabled: p.boolean(),
    /** Of the code that was used last. */
    lastStep: p.bigint('number'),
    recoveryHashes: p.array(),
  },
});

/** How a code was accepted. */
export type Acceptance = 'code' | 'recovery-code' | undefined;

/** The authenticator app of an account, in use once a code of it has been seen. */
export class SecondFactor extends SecondFactorSchema.class {
  static begin(accountId: string): SecondFactor {
    return Object.assign(new SecondFactor(), {
      accountId,
      secret: newTotpSecret().toString('base64url'),
      enabled: false,
      lastStep: 0,
      recoveryHashes: [],
    });
  }

  enrolment(email: string): { secret: string; uri: string } {
    return { secret: base32(this.key()), uri: totpUri(this.key(), email) };
  }

  /** Answers the recovery codes, which are not kept. */
  enable(): string[] {
    const codes = Array.from({ length: recoveryCodes }, newRecoveryCode);
    this.enabled = true;
    this.recoveryHashes = codes.map(hashSecret);
    return codes;
  }

  /** Each code is accepted once. Call it with the row locked. */
  accept(code: string, now: Date): Acceptance {
    const step = matchingStep(this.key(), code, now, this.lastStep);
    if (step !== undefined) {
      this.lastStep = step;
      return 'code';
    }
    const hash = hashSecret(code.toLowerCase());
    if (!this.recoveryHashes.includes(hash)) return undefined;
    this.recoveryHashes = this.recoveryHashes.filter((each) => each !== hash);
    return 'recovery-code';
  }

  private key(): Buffer {
    return Buffer.from(this.secret, 'base64url');
  }
}

SecondFactorSchema.setClass(SecondFactor);

/** `k7m2p-x9rtq`: nearly 50 random bits. */
function newRecoveryCode(): string {
  const part = (): string => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('');
  return `${part()}-${part()}`;
}
