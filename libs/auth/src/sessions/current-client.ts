import { delegatedNetworkOf, networkOf } from '#kernel/identity';
import { currentScope } from '#kernel/messaging';
import type { LoginAttempt } from '../domain/login-attempt.js';
import type { ClientInfo } from '../domain/refresh-family.js';

/** The client of the current message, as reported by the edge. */
export function currentClient(): ClientInfo {
  const { clientIp, userAgent } = currentScope()?.headers ?? {};
  return { userAgent: userAgent ?? null, ip: clientIp ?? null };
}

/** Network of the client: an IPv4 address, or an IPv6 /64. Null if unknown. */
export function currentNetwork(): string | null {
  const { ip } = currentClient();
  return ip === null ? null : networkOf(ip);
}

/** The network that may have been assigned to the line of the client: an IPv4 address, or an IPv6 /48. Undefined if unknown. */
export function currentDelegatedNetwork(): string | undefined {
  const { ip } = currentClient();
  return ip === null ? undefined : delegatedNetworkOf(ip);
}

/** The current message as a login attempt for an account. `email` must be normalized. */
export function currentLoginAttempt(email: string): LoginAttempt {
  return { email, ip: currentClient().ip, network: currentNetwork() };
}
