import { contextOf, patternsByCaller, type Declarations } from '#kernel/messaging';

export interface RedisUser {
  /** Name of the app; also the name of its Redis user. */
  readonly name: string;
  /** The modules that the app hosts. */
  readonly modules: readonly string[];
  /** SHA-256 of the password in hexadecimal. */
  readonly passwordHash: string;
}

/** By tool: SHA-256 of the password of its user in hexadecimal. */
export type ToolPasswordHashes = Readonly<Record<(typeof redisTools)[number], string>>;

/**
 * The users of the command-line tools: `operator` lists processes, changes placements, manages dead letters and, for
 * `npm run advise`, sends requests to itself under the module name `advise`; `verify` only reads, also
 * the access tokens in requests that are not processed yet.
 */
export const redisTools = ['operator', 'verify'] as const;

const connectionCommands =
  '+auth +hello +ping +select +time +info +client|setname +client|id +client|unblock +script|load +cluster|slots +cluster|info +readonly +readwrite';
const scriptCommands = '+eval +evalsha';
const groupCommands =
  '+xreadgroup +xack +xpending +xclaim +xautoclaim +xrange +xgroup|create +xgroup|delconsumer +xinfo|consumers +xinfo|groups';

/**
 * Returns an ACL file for Redis 7 with one user per app. A user can send requests only to the contexts that its
 * modules call, in the name of these modules, and read only its own requests and replies; it replies only to the
 * modules that call it, and reads only the events that it subscribes to. Only a process that hosts the gateway, and the
 * operator, can change placements. No user can list keys, so that it cannot find the reply streams of others, except
 * the tools: `operator` can list processes and manage dead letters, `verify` can read requests and events. The default
 * user is disabled.
 *
 * Redis has no permissions per consumer group: the subscribers of the same stream could acknowledge each other's
 * entries.
 */
export function aclFile(
  prefix: string,
  users: readonly RedisUser[],
  tools: ToolPasswordHashes,
  declarations: Declarations,
): string {
  const lines = users.map((user) => userLine(user, processSelectors(prefix, user.modules, declarations)));
  const selectors = { operator: operatorSelectors(prefix), verify: verifySelectors(prefix) };
  const toolLines = redisTools.map((name) => userLine({ name, passwordHash: tools[name] }, selectors[name]));
  return ['user default off', ...lines, ...toolLines, ''].join('\n');
}

function userLine({ name, passwordHash }: Omit<RedisUser, 'modules'>, selectors: string[][]): string {
  const allowed = selectors.map((each) => `(${each.join(' ')})`).join(' ');
  return `user ${name} on #${passwordHash} resetchannels -@all ${connectionCommands} ${allowed}`;
}

function operatorSelectors(prefix: string): string[][] {
  const deadLetterKeys = [`~${prefix}:{*}:events:dead:*`, `~${prefix}:{*}:events:replay:*`];
  return [
    [...deadLetterKeys, '+scan', '+xrange', '+xdel', '+xadd', scriptCommands],
    registryReader(prefix),
    placementWriter(prefix),
    [`~${prefix}:{*}:rep:advise:*`, '+xread +xtrim +xadd +pexpire'],
    ...moduleSelectors(prefix, 'advise', { dependencies: { advise: ['advise.ping'] }, subscriptions: {} }),
  ];
}

function registryReader(prefix: string): string[] {
  const keys = ['processes:*', 'placements', 'contracts:*'];
  return [...keys.map((key) => `~${prefix}:{registry}:${key}`), '+hvals', '+hgetall', '+get', scriptCommands];
}

function placementWriter(prefix: string): string[] {
  const keys = [`~${prefix}:{registry}:placements`, `~${prefix}:{registry}:placements:journal`];
  return [...keys, '+hget', '+hset', '+xadd', scriptCommands];
}

function verifySelectors(prefix: string): string[][] {
  const keys = ['rpc:*', 'events', 'events:dead:*', 'events:replay:*'];
  return [
    [
      ...keys.map((key) => `%R~${prefix}:{*}:${key}`),
      '+scan',
      '+xrange',
      '+xlen',
      '+xpending',
      '+xinfo|groups',
    ],
  ];
}

function processSelectors(
  prefix: string,
  modules: readonly string[],
  declarations: Declarations,
): string[][] {
  return [
    registryReader(prefix),
    ...(modules.includes('gateway') ? [placementWriter(prefix)] : []),
    [
      ...modules.map((module) => `~${prefix}:{registry}:processes:${module}`),
      `+hset +hdel +hgetall +pexpire ${scriptCommands}`,
    ],
    [...modules.map((module) => `~${prefix}:{registry}:contracts:${module}:*`), '+set +pexpire'],
    /** The replies to all modules of a process are read together. */
    [...modules.map((module) => `~${prefix}:{*}:rep:${module}:*`), '+xread +xtrim +xadd +pexpire'],
    ...modules.flatMap((module) => moduleSelectors(prefix, module, declarations)),
  ];
}

function moduleSelectors(
  prefix: string,
  module: string,
  { dependencies, subscriptions }: Declarations,
): string[][] {
  const key = (tag: string, rest: string): string => `~${prefix}:{${tag}}:${rest}`;
  const requestKeys = (context: string, caller: string): string[] => [
    key(context, `rpc:${caller}`),
    key(context, `rpc:${caller}:redirected`),
  ];
  const callers = [...patternsByCaller(module, dependencies).keys()];
  const called = contextsOf(dependencies[module]);
  const sources = contextsOf(subscriptions[module]);
  const replays = sources.map((source) => key(source, `events:replay:${module}`));
  const deadLetters = sources.map((source) => key(source, `events:dead:${module}`));
  const selectors: [keys: string[], commands: string][] = [
    [callers.flatMap((caller) => requestKeys(module, caller)), `${groupCommands} +xdel ${scriptCommands}`],
    [callers.map((caller) => key('*', `rep:${caller}:${module}`)), '+xadd +pexpire'],
    [
      called.flatMap((context) => requestKeys(context, module)),
      `+xadd +xlen +xdel +xpending ${scriptCommands}`,
    ],
    [
      [key(module, 'events'), key(module, 'events:epoch')],
      `+xadd +xlen +xtrim +exists +xrange +xpending +xinfo|groups +xinfo|stream +get +set ${scriptCommands}`,
    ],
    [[key(module, 'events:dead:*')], '+xrevrange'],
    [[key(module, 'events:replay:*')], '+xlen'],
    [
      [...sources.map((source) => key(source, 'events')), ...replays, ...deadLetters],
      `${groupCommands} ${scriptCommands}`,
    ],
    [replays, '+xdel'],
    [deadLetters, '+xadd +xlen'],
    [[key(module, 'throttle:*')], `+incr +pexpire +pttl +get ${scriptCommands}`],
  ];
  return selectors.filter(([keys]) => keys.length > 0).map(([keys, commands]) => [...keys, commands]);
}

function contextsOf(patterns: readonly string[] = []): string[] {
  return [...new Set(patterns.map(contextOf))];
}
