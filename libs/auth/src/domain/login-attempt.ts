/** A login attempt, or a repeated authentication within a session. */
export interface LoginAttempt {
  /** Normalized. */
  readonly email: string;
  /** Null if unknown. */
  readonly ip: string | null;
}

/**
 * The subject under which failures of an account are counted. Failures from an IP address that the account has already
 * used are counted separately, so that an attacker elsewhere cannot lock out the owner.
 */
export function accountSubject({ email, ip }: LoginAttempt, isFamiliarIp: boolean): string {
  return isFamiliarIp ? `account ${email} from ${ip}` : `account ${email}`;
}

/** The subject under which failures of a network are counted. Undefined if the IP address is unknown. */
export function ipSubject({ ip }: LoginAttempt): string | undefined {
  return ip === null ? undefined : `ip ${networkOf(ip)}`;
}

/** A single IPv4 address, or the /64 network of an IPv6 address, which is what one subscriber gets. */
function networkOf(ip: string): string {
  const v4 = ip.replace(/^::ffff:/i, '');
  if (!v4.includes(':')) return v4;
  const [head = '', tail = ''] = ip.split('%')[0]!.toLowerCase().split('::');
  const groups = head.split(':').filter(Boolean);
  const rest = tail.split(':').filter(Boolean);
  const all = ip.includes('::')
    ? [...groups, ...Array<string>(Math.max(0, 8 - groups.length - rest.length)).fill('0'), ...rest]
    : groups;
  return `${all.slice(0, 4).join(':')}::/64`;
}
