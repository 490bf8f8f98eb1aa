import { createHash, randomBytes } from 'node:crypto';
import { splitApps } from '#contracts/contexts';
import { aclFile, redisTools, type ToolPasswordHashes } from '#redis';
import type { Declarations } from '#kernel/messaging';

export interface RedisUsers {
  /** A Redis ACL file with one user per app and per tool. Contains password hashes only. */
  readonly acl: string;
  /** The password of each user. */
  readonly passwords: ReadonlyMap<string, string>;
}

/** 192 random bits that need no escaping in a URL. */
export function newPassword(): string {
  return randomBytes(24).toString('base64url');
}

/** Creates the users with new passwords. `prefix` is the prefix of all keys. */
export function newRedisUsers(prefix: string, declarations: Declarations): RedisUsers {
  const passwords = new Map<string, string>(
    [...splitApps, 'monolith', ...redisTools].map((user) => [user, newPassword()]),
  );
  const hashOf = (name: string): string => sha256(passwords.get(name)!);
  const apps = splitApps.map((name) => ({ name, modules: [name] }));
  const all = [...apps, { name: 'monolith', modules: splitApps }];
  const users = all.map(({ name, modules }) => ({ name, modules, passwordHash: hashOf(name) }));
  const tools = Object.fromEntries(redisTools.map((name) => [name, hashOf(name)])) as ToolPasswordHashes;
  return { acl: aclFile(prefix, users, tools, declarations), passwords };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
