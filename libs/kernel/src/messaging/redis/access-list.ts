export interface RedisUser {
  /** Name of the process; also the name of its Redis user. */
  readonly name: string;
  /** The contexts that the process hosts. */
  readonly contexts: readonly string[];
  /** SHA-256 of the password in hexadecimal. */
  readonly passwordHash: string;
}

const connectionCommands =
  '+auth +hello +ping +select +time +info +client|setname +client|id +client|unblock +script|load +cluster|slots +cluster|info +readonly';
const scriptCommands = '+eval +evalsha';

/**
 * Returns an ACL file for Redis 7 with one user per process. A process can read only its own requests and replies, publish
 * only to its own event streams, and reply only under its own name. The operator can list processes and manage dead
 * letters. The default user is disabled. Redis has no permissions per consumer group: subscribers of the same stream could
 * acknowledge each other's entries and must trust each other.
 */
export function accessList(
  prefix: string,
  users: readonly RedisUser[],
  operator: Omit<RedisUser, 'contexts'>,
): string {
  const lines = users.map((user) => userLine(user, processSelectors(prefix, user)));
  return ['user default off', ...lines, userLine(operator, operatorSelectors(prefix)), ''].join('\n');
}

function userLine({ name, passwordHash }: Omit<RedisUser, 'contexts'>, selectors: string[][]): string {
  const allowed = selectors.map((each) => `(${each.join(' ')})`).join(' ');
  return `user ${name} on #${passwordHash} resetchannels -@all ${connectionCommands} ${allowed}`;
}

function operatorSelectors(prefix: string): string[][] {
  const deadLetterKeys = [`~${prefix}:{*}:events:dead:*`, `~${prefix}:{*}:events:replay:*`];
  return [
    [...deadLetterKeys, '+scan', '+xrange', '+xdel', '+xadd', scriptCommands],
    [`~${prefix}:{registry}:processes`, '+hvals', scriptCommands],
  ];
}

function processSelectors(prefix: string, { name, contexts }: RedisUser): string[][] {
  const own = contexts.map((context) => `~${prefix}:{${context}}:*`);
  const failed = contexts.map((context) => `~${prefix}:{*}:events:*:${context}`);
  const replies = contexts.map((context) => `~${prefix}:{*}:rep:${context}`);
  return [
    /** Its own keys. */
    [...own, ...failed, `~${prefix}:{${name}.*}:rep:*`, '+@read', '+@write', scriptCommands, '-@dangerous'],
    /** Requests to other contexts: may be added and cancelled, not read. */
    [`~${prefix}:{*}:rpc`, '+xadd', '+xlen', '+xdel', '+xpending', '+xack', scriptCommands],
    [...replies, '+xadd', '+pexpire'],
    /** Events of other contexts: may be read, not added. */
    [
      `~${prefix}:{*}:events`,
      ...failed,
      '+xreadgroup',
      '+xack',
      '+xpending',
      '+xclaim',
      '+xautoclaim',
      '+xrange',
    ],
    [`~${prefix}:{*}:events`, ...failed, '+xgroup|create', '+xgroup|delconsumer', '+xinfo', scriptCommands],
    [`~${prefix}:{registry}:processes`, '+hset', '+hdel', '+hvals', '+hgetall', '+pexpire', scriptCommands],
  ];
}
