/** A login attempt, or a repeated authentication within a session. */
export interface LoginAttempt {
  /** Normalized. */
  readonly email: string;
  /** Null if unknown. */
  readonly ip: string | null;
  /** Network of the client: a single IPv4 address, or the /64 network of an IPv6 address. */
  readonly network: string | null;
}

/**
 * The key under which failures of an account are counted. Failures from an IP address that the account has already
 * used are counted separately, so that an attacker elsewhere cannot lock out the owner.
 */
export function accountThrottleKey(
  { email, ip }: Pick<LoginAttempt, 'email' | 'ip'>,
  isFamiliarIp: boolean,
): string {
  return isFamiliarIp ? `account ${email} from ${ip}` : `account ${email}`;
}

/** The key under which failures of a network are counted. Undefined if the IP address is unknown. */
export function networkThrottleKey({ network }: LoginAttempt): string | undefined {
  return network === null ? undefined : `network ${network}`;
}
