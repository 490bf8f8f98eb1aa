import './plain-failures.js';
import { createHash, randomBytes } from 'node:crypto';
import { MessagingSettings, accessList } from '#kernel/messaging';
import { settingsOf } from '#kernel/config';

// Prints an ACL file for a deployment of one process per context, and for whoever operates it, with new passwords. They
// are told on stderr, as the file holds their hashes only.

const apps = ['gateway', 'auth', 'products', 'orders'];
const passwords = new Map([...apps, 'operator'].map((app) => [app, randomBytes(24).toString('base64url')]));
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const loginOf = (name: string) => ({ name, passwordHash: sha256(passwords.get(name)!) });
const users = apps.map((name) => ({ ...loginOf(name), contexts: [name] }));
console.log(accessList(settingsOf(MessagingSettings).redisPrefix, users, loginOf('operator')));
for (const [name, password] of passwords) console.error(`${name}: REDIS_URL=rediss://${name}:${password}@…`);
