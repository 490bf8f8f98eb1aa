import { randomUUID } from 'node:crypto';
import { roles, type Role } from '#contracts/auth';
import { expectApproved } from '../support/approved.js';
import { documentOf } from '../support/documented.js';
import { person } from '../support/person.js';
import { at, expecting } from '../support/reply.js';
import { scenario } from '../support/scenario.js';
import type { Shop } from '../support/shop.js';
import type { Visitor } from '../support/visitor.js';

scenario('who may use which route is what was approved', async (shop) => {
  const callers = new Map<string, Visitor>([['nobody', shop.visitor]]);
  for (const role of roles) callers.set(role, await holderOf(role, shop));
  callers.set("an admin's API key", await keyOf(callers.get('admin')!, shop));

  const { document } = await documentOf(shop.topology.urls[0]!);
  const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({ method: method.toUpperCase(), path })),
  );
  const rows: string[] = [];
  for (const { method, path } of routes) {
    const cells = [...callers.values()].map((caller) => admission(caller, method, path));
    rows.push(`| ${method} ${path} | ${(await Promise.all(cells)).join(' | ')} |`);
  }
  const head = [`| | ${[...callers.keys()].join(' | ')} |`, `|---${'|---'.repeat(callers.size)}|`];
  expectApproved('access-matrix.md', [...head, ...rows.sort(), ''].join('\n'));
});

async function holderOf(role: Role, shop: Shop): Promise<Visitor> {
  const { user, signIn } = await person(shop);
  const promotion = { ...at({ id: user.id }), body: { roles: [role] } };
  await expecting(200, shop.admin.api.PATCH('/v1/users/{id}', promotion));
  return signIn();
}

/** With every scope there is. */
async function keyOf(admin: Visitor, { visitor }: Shop): Promise<Visitor> {
  const scopes = ['inventory:write', 'orders:manage', 'platform:manage', 'products:write', 'users:manage'];
  const request = admin.api.POST('/v1/api-keys', { body: { name: 'All that may be had', scopes } });
  return visitor.signedIn((await expecting(201, request)).key);
}

/** Whoever is let in is refused for a parameter there is not, so that nothing is done. */
async function admission(caller: Visitor, method: string, path: string): Promise<string> {
  const address = path.replaceAll(/\{\w+\}/g, () => randomUUID());
  const { status } = await caller.send(method, `${address}?is-not-a-parameter=1`);
  return status === 401 || status === 403 ? String(status) : 'yes';
}
