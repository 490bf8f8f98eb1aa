import { randomInt } from 'node:crypto';
import { defineEntity, p } from '@mikro-orm/core';
import { hashSecret } from './refresh-token.js';

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
  static begin(accountId: string, secret: string): SecondFactor {
    return Object.assign(new SecondFactor(), {
      accountId,
      secret,
      enabled: false,
      lastStep: 0,
      recoveryHashes: [],
    });
  }

  /** Answers the recovery codes, which are not kept. */
  enable(): string[] {
    const codes = Array.from({ length: recoveryCodes }, newRecoveryCode);
    this.enabled = true;
    this.recoveryHashes = codes.map(hashRecoveryCode);
    return codes;
  }

  /**
   * Each code is accepted once. `stepOf` answers which step after that of the last one a code of the app is of, if any.
   * Call it with the row locked.
   */
  accept(code: string, stepOf: (code: string, after: number) => number | undefined): Acceptance {
    const step = stepOf(code, this.lastStep);
    if (step !== undefined) {
      this.lastStep = step;
      return 'code';
    }
    const hash = hashRecoveryCode(code);
    if (!this.recoveryHashes.includes(hash)) return undefined;
    this.recoveryHashes = this.recoveryHashes.filter((each) => each !== hash);
    return 'recovery-code';
  }
}

SecondFactorSchema.setClass(SecondFactor);

/** `k7m2px-9rtqab-cdefgh-jkmnpq`: 118 random bits, so that a fast hash is enough (NIST SP 800-63B asks for 112). */
function newRecoveryCode(): string {
  const part = (): string => Array.from({ length: 6 }, () => letters[randomInt(letters.length)]).join('');
  return Array.from({ length: 4 }, part).join('-');
}

/** However it was typed: in any case, with or without the hyphens. */
function hashRecoveryCode(code: string): string {
  return hashSecret(code.toLowerCase().replaceAll(/[^a-z\d]/g, ''));
}
