import { randomUUID } from 'node:crypto';
import { roles, type Role } from '#contracts/auth';
import type { ApiClient } from './api-client.js';
import { expectStatus, withPath } from './client-response.js';
import { documentOf } from './expect-documented.js';
import { registerUser } from './registered-user.js';
import type { Shop } from './shop.js';

/** A table in Markdown with the access of every role, and of an API key, to every route. */
export async function accessMatrix(shop: Shop): Promise<string> {
  const callers = new Map<string, ApiClient>([['anonymous', shop.anonymous]]);
  for (const role of roles) callers.set(role, await clientWithRole(role, shop));
  callers.set("an admin's API key", await clientWithApiKey(callers.get('admin')!, shop));

  const { document } = await documentOf(shop.topology.urls[0]!);
  const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({ method: method.toUpperCase(), path })),
  );
  const rows: string[] = [];
  for (const { method, path } of routes) {
    const cells = [...callers.values()].map((caller) => probeAccess(caller, method, path));
    rows.push(`| ${method} ${path} | ${(await Promise.all(cells)).join(' | ')} |`);
  }
  const head = [`| | ${[...callers.keys()].join(' | ')} |`, `|---${'|---'.repeat(callers.size)}|`];
  return [...head, ...rows.sort(), ''].join('\n');
}

async function clientWithRole(role: Role, shop: Shop): Promise<ApiClient> {
  const { user, logIn } = await registerUser(shop);
  const promotion = { ...withPath({ id: user.id }), body: { roles: [role] } };
  await expectStatus(200, shop.admin.api.PATCH('/v1/users/{id}', promotion));
  return logIn();
}

/** With all scopes. */
async function clientWithApiKey(admin: ApiClient, { anonymous }: Shop): Promise<ApiClient> {
  const scopes = ['inventory:write', 'orders:manage', 'platform:manage', 'products:write', 'users:manage'];
  const request = admin.api.POST('/v1/api-keys', { body: { name: 'All scopes', scopes } });
  return anonymous.withToken((await expectStatus(201, request)).key);
}

/** Sends an undeclared query parameter, so that a request with access fails validation and changes nothing. */
async function probeAccess(caller: ApiClient, method: string, path: string): Promise<string> {
  const url = path.replaceAll(/\{\w+\}/g, () => randomUUID());
  const { status } = await caller.send(method, `${url}?is-not-a-parameter=1`);
  return status === 401 || status === 403 ? String(status) : 'yes';
}
