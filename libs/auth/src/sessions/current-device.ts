import { networkOf } from '#kernel/identity';
import { currentScope } from '#kernel/messaging';
import type { LoginAttempt } from '../domain/login-attempt.js';
import type { DeviceInfo } from '../domain/refresh-family.js';

/** The client device of the current message, as reported by the edge. */
export function currentDevice(): DeviceInfo {
  const { clientIp, userAgent } = currentScope()?.headers ?? {};
  return { userAgent: userAgent ?? null, ip: clientIp ?? null };
}

/** The current message as a login attempt for an account. `email` must be normalized. */
export function currentAttempt(email: string): LoginAttempt {
  const { ip } = currentDevice();
  return { email, ip, network: ip === null ? null : networkOf(ip) };
}
