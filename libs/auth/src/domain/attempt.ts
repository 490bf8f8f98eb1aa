/** Somebody who tries to sign in. */
export interface Attempt {
  /** Normalized. */
  readonly email: string;
  /** Null where it is not known. */
  readonly address: string | null;
}

/**
 * What failures are counted under. Those from an address that the account was used from before count apart from
 * those of the rest of the world, so that strangers cannot keep its owner out.
 */
export function accountSubject({ email, address }: Attempt, isFamiliar: boolean): string {
  return isFamiliar ? `account ${email} from ${address}` : `account ${email}`;
}

/** Undefined where the address is not known. */
export function addressSubject({ address }: Attempt): string | undefined {
  return address === null ? undefined : `address ${networkOf(address)}`;
}

/** One host, or what one subscriber of IPv6 gets: 64 bits of addresses. */
function networkOf(address: string): string {
  const v4 = address.replace(/^::ffff:/i, '');
  if (!v4.includes(':')) return v4;
  const [head = '', tail = ''] = address.split('%')[0]!.toLowerCase().split('::');
  const groups = head.split(':').filter(Boolean);
  const rest = tail.split(':').filter(Boolean);
  const all = address.includes('::')
    ? [...groups, ...Array<string>(Math.max(0, 8 - groups.length - rest.length)).fill('0'), ...rest]
    : groups;
  return `${all.slice(0, 4).join(':')}::/64`;
}
