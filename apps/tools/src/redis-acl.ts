import './plain-failures.js';
import { createHash, randomBytes } from 'node:crypto';
import { MessagingSettings, accessList } from '#kernel/messaging';
import { settingsOf } from '#kernel/config';

// Prints an ACL file for a deployment of one process per context, with new passwords. They are told on stderr, as the
// file holds their hashes only.

const apps = ['gateway', 'auth', 'products', 'orders'];
const passwords = new Map(apps.map((app) => [app, randomBytes(24).toString('base64url')]));
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const users = [...passwords].map(([name, password]) => ({
  name,
  contexts: [name],
  passwordHash: sha256(password),
}));
console.log(accessList(settingsOf(MessagingSettings).redisPrefix, users));
for (const [name, password] of passwords) console.error(`${name}: REDIS_URL=rediss://${name}:${password}@…`);
