export interface RedisUser {
  /** As its process is called; also its name in Redis. */
  readonly name: string;
  /** What it hosts. */
  readonly contexts: readonly string[];
  /** SHA-256 of its password, in hexadecimal digits. */
  readonly passwordHash: string;
}

const connection =
  '+auth +hello +ping +select +time +info +client|setname +client|id +client|unblock +script|load +cluster|slots +cluster|info +readonly';
const scripts = '+eval +evalsha';

/**
 * An ACL file for Redis 7 with one user per process: each reads its own requests and answers only, adds events
 * to its own streams only, and answers in its own name only. Redis cannot tell groups of one stream apart:
 * subscribers of the same context have to trust each other not to acknowledge for one another. The operator lists
 * processes and settles dead letters. Nobody else may log in.
 */
export function accessList(
  prefix: string,
  users: readonly RedisUser[],
  operator: Omit<RedisUser, 'contexts'>,
): string {
  const lines = users.map((user) => userLine(user, selectorsOf(prefix, user)));
  return ['user default off', ...lines, userLine(operator, operatorSelectors(prefix)), ''].join('\n');
}

function userLine({ name, passwordHash }: Omit<RedisUser, 'contexts'>, selectors: string[][]): string {
  const allowed = selectors.map((each) => `(${each.join(' ')})`).join(' ');
  return `user ${name} on #${passwordHash} resetchannels -@all ${connection} ${allowed}`;
}

function operatorSelectors(prefix: string): string[][] {
  const letters = [`~${prefix}:{*}:events:dead:*`, `~${prefix}:{*}:events:retry:*`];
  return [
    [...letters, '+scan', '+xrange', '+xdel', '+xadd', scripts],
    [`~${prefix}:{registry}:processes`, '+hvals', scripts],
  ];
}

function selectorsOf(prefix: string, { name, contexts }: RedisUser): string[][] {
  const own = contexts.map((context) => `~${prefix}:{${context}}:*`);
  const failed = contexts.map((context) => `~${prefix}:{*}:events:*:${context}`);
  const answers = contexts.map((context) => `~${prefix}:{*}:rep:${context}`);
  return [
    /** What is its own. */
    [...own, ...failed, `~${prefix}:{${name}.*}:rep:*`, '+@read', '+@write', scripts, '-@dangerous'],
    /** Requests to others: they are added and taken back, and never read. */
    [`~${prefix}:{*}:rpc`, '+xadd', '+xlen', '+xdel', '+xpending', '+xack', scripts],
    [...answers, '+xadd', '+pexpire'],
    /** Events of others: they are read, and never added. */
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
    [`~${prefix}:{*}:events`, ...failed, '+xgroup|create', '+xgroup|delconsumer', '+xinfo', scripts],
    [`~${prefix}:{registry}:processes`, '+hset', '+hdel', '+hvals', '+hgetall', '+pexpire', scripts],
  ];
}
