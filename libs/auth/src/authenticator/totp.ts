import { randomBytes } from 'node:crypto';
import { generateURI, ScureBase32Plugin, verifySync } from 'otplib';

/** Length of a TOTP time step in seconds. */
const stepSeconds = 30;
const codePattern = /^\d{6}$/;
const base32 = new ScureBase32Plugin();

/** Generates a secret of 160 random bits, as RFC 4226 recommends, in base64url. */
export function newTotpSecret(): string {
  return randomBytes(20).toString('base64url');
}

/** The secret for manual entry: base32 (RFC 4648) without padding. */
export function base32Secret(secret: string): string {
  return base32.encode(decodeSecret(secret), { padding: false });
}

/** The `otpauth://` URI that authenticator apps read from a QR code. */
export function totpUri(secret: string, email: string): string {
  return generateURI({ issuer: 'Cleave', label: email, secret: base32Secret(secret) });
}

/**
 * Verifies a TOTP code (RFC 6238, SHA-1, six digits). Returns its time step, or undefined if the code is wrong or its step
 * is not later than `after`, which is later than `time` if the clock was set back. Tolerates a clock difference of one
 * step in both directions.
 * @throws OTPError if the secret is unusable
 */
export function verifyTotp(secret: string, code: string, time: Date, after: number): number | undefined {
  if (!codePattern.test(code)) return undefined;
  const result = verifySync({
    strategy: 'totp',
    secret: decodeSecret(secret),
    token: code,
    epoch: Math.floor(time.getTime() / 1_000),
    epochTolerance: stepSeconds,
  });
  // Not by the option `afterTimeStep`, which throws if no step of the window is later.
  return result.valid && 'timeStep' in result && result.timeStep > after ? result.timeStep : undefined;
}

function decodeSecret(secret: string): Uint8Array {
  return new Uint8Array(Buffer.from(secret, 'base64url'));
}
