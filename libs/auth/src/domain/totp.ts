import { createHmac, randomBytes } from 'node:crypto';

/** Seconds for which an authenticator app shows one code. */
const stepSeconds = 30;
/** Steps by which the clocks of app and server may differ. */
const tolerance = 1;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** 160 random bits, as RFC 4226 recommends. */
export function newTotpSecret(): Buffer {
  return randomBytes(20);
}

/** The six digits of RFC 6238 with SHA-1, which is what authenticator apps understand. */
export function totp(secret: Buffer, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = mac[19]! & 0xf;
  return String((mac.readUInt32BE(offset) & 0x7fff_ffff) % 1_000_000).padStart(6, '0');
}

export function stepAt(time: Date): number {
  return Math.floor(time.getTime() / 1_000 / stepSeconds);
}

/** The step that `code` is of, close to `time` and later than `after`; undefined where there is none. */
export function matchingStep(secret: Buffer, code: string, time: Date, after: number): number | undefined {
  const now = stepAt(time);
  const steps = Array.from({ length: 2 * tolerance + 1 }, (_, index) => now - tolerance + index);
  return steps.find((step) => step > after && totp(secret, step) === code);
}

/** RFC 4648, without padding. */
export function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[parseInt(five.padEnd(5, '0'), 2)]).join('');
}

/** What authenticator apps read from a QR code. */
export function totpUri(secret: Buffer, email: string): string {
  return `otpauth://totp/${encodeURIComponent(`Cleave:${email}`)}?secret=${base32(secret)}&issuer=Cleave`;
}
