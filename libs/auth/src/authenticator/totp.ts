import { randomBytes } from 'node:crypto';
import { generateURI, ScureBase32Plugin, verifySync } from 'otplib';

/** Seconds for which an authenticator app shows one code. */
const stepSeconds = 30;
const form = /^\d{6}$/;
const base32 = new ScureBase32Plugin();

/** 160 random bits, as RFC 4226 recommends, in base64url. */
export function newTotpSecret(): string {
  return randomBytes(20).toString('base64url');
}

/** What people type into an app that cannot read the picture: RFC 4648, without padding. */
export function typedSecret(secret: string): string {
  return base32.encode(bytesOf(secret), { padding: false });
}

/** What authenticator apps read from a QR code. */
export function totpUri(secret: string, email: string): string {
  return generateURI({ issuer: 'Cleave', label: email, secret: typedSecret(secret) });
}

/**
 * The step of RFC 6238 that `code` is of, later than the step `after`; undefined where there is none. Clocks of app
 * and server may differ by one step. With SHA-1 and six digits, which is what authenticator apps understand.
 */
export function matchingStep(secret: string, code: string, time: Date, after: number): number | undefined {
  if (!form.test(code)) return undefined;
  const result = verifySync({
    strategy: 'totp',
    secret: bytesOf(secret),
    token: code,
    epoch: Math.floor(time.getTime() / 1_000),
    epochTolerance: stepSeconds,
    afterTimeStep: after,
  });
  return result.valid && 'timeStep' in result ? result.timeStep : undefined;
}

function bytesOf(secret: string): Uint8Array {
  return new Uint8Array(Buffer.from(secret, 'base64url'));
}
