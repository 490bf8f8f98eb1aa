import { randomInt } from 'node:crypto';
import { defineEntity, p } from '@mikro-orm/core';
import { hashSecret } from './refresh-token.js';

const recoveryCodeCount = 10;
/** Without characters that are easily confused. */
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz';

export const SecondFactorSchema = defineEntity({
  name: 'SecondFactor',
  tableName: 'second_factors',
  properties: {
    accountId: p.uuid().primary(),
    /** TOTP secret in base64url. */
    secret: p.text(),
    enabled: p.boolean(),
    /** Time step of the last accepted code. */
    lastUsedStep: p.bigint('number'),
    recoveryHashes: p.array(),
  },
});

/** The kind of code that was verified; undefined if the code is wrong. */
export type VerifiedFactor = 'totp' | 'recovery-code' | undefined;

/** The authenticator app of an account. Enabled once it is confirmed with a code. */
export class SecondFactor extends SecondFactorSchema.class {
  static begin(accountId: string, secret: string): SecondFactor {
    return Object.assign(new SecondFactor(), {
      accountId,
      secret,
      enabled: false,
      lastUsedStep: 0,
      recoveryHashes: [],
    });
  }

  /** Returns the recovery codes. Only their hashes are stored. */
  enable(): string[] {
    const codes = Array.from({ length: recoveryCodeCount }, newRecoveryCode);
    this.enabled = true;
    this.recoveryHashes = codes.map(hashRecoveryCode);
    return codes;
  }

  /**
   * Verifies a code of the app or a recovery code, and marks it as used. `stepOf` returns the time step of a code of the
   * app, or undefined if the code is wrong or not later than the step `after`. The row must be locked.
   */
  verify(code: string, stepOf: (code: string, after: number) => number | undefined): VerifiedFactor {
    const step = stepOf(code, this.lastUsedStep);
    if (step !== undefined) {
      this.lastUsedStep = step;
      return 'totp';
    }
    const hash = hashRecoveryCode(code);
    if (!this.recoveryHashes.includes(hash)) return undefined;
    this.recoveryHashes = this.recoveryHashes.filter((each) => each !== hash);
    return 'recovery-code';
  }
}

SecondFactorSchema.setClass(SecondFactor);

/** `k7m2px-9rtqab-cdefgh-jkmnpq`: 118 random bits, so a fast hash is sufficient (NIST SP 800-63B requires 112 bits). */
function newRecoveryCode(): string {
  const part = (): string => Array.from({ length: 6 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return Array.from({ length: 4 }, part).join('-');
}

/** Ignores case, hyphens and spaces. */
function hashRecoveryCode(code: string): string {
  return hashSecret(code.toLowerCase().replaceAll(/[^a-z\d]/g, ''));
}
