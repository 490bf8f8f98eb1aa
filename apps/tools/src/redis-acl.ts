import './cli/report-operator-errors.js';
import { createHash, randomBytes } from 'node:crypto';
import { splitApps } from '#contracts/contexts';
import { MessagingSettings, accessList } from '#kernel/messaging';
import { Configuration } from '#kernel/config';

// Prints a Redis ACL file with one user per app and an operator. The file contains password hashes only; the generated
// passwords are printed to stderr.

const passwords = new Map(
  [...splitApps, 'operator'].map((user) => [user, randomBytes(24).toString('base64url')]),
);
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const credentialsOf = (name: string) => ({ name, passwordHash: sha256(passwords.get(name)!) });
const users = splitApps.map((name) => ({ ...credentialsOf(name), contexts: [name] }));
const { redisPrefix } = new Configuration().of(MessagingSettings);
console.log(accessList(redisPrefix, users, credentialsOf('operator')));
for (const [name, password] of passwords) console.error(`${name}: REDIS_URL=rediss://${name}:${password}@…`);
