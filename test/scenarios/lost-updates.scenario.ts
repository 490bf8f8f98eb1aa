import { expect } from '@jest/globals';
import { person } from '../support/person.js';
import { scenario } from '../support/scenario.js';
import { expecting, type Visitor } from '../support/visitor.js';

/** Two people read the same, and both change it: the second is told, and sees what the first has done. */
async function losesNoUpdate(visitor: Visitor, path: string, first: object, second: object): Promise<void> {
  const read = await visitor.get(path);
  const unchanged = { 'if-match': read.headers.get('etag')! };
  const changed = await visitor.patch(path, first, unchanged);
  expect([changed.status, changed.body]).toEqual([200, expect.objectContaining(first)]);

  const stale = await visitor.patch(path, second, unchanged);
  expect([stale.status, stale.body]).toMatchObject([412, { code: 'platform.version-mismatch' }]);
  expect(await expecting(200, visitor.get(path))).toEqual(changed.body);

  const current = { 'if-match': changed.headers.get('etag')! };
  expect(await expecting(200, visitor.patch(path, second, current))).toMatchObject(second);
}

scenario('nobody overwrites a change they have not seen', async (shop) => {
  const ada = await person(shop);
  const { id } = await shop.product();
  await losesNoUpdate(shop.admin, `/v1/products/${id}`, { name: 'Mug' }, { name: 'Cup' });
  await losesNoUpdate(await ada.signIn(), '/v1/auth/me', { name: 'Ada King' }, { name: 'Countess Lovelace' });
  const roles = [['customer', 'staff'], ['customer']].map((each) => ({ roles: each }));
  await losesNoUpdate(shop.admin, `/v1/users/${ada.user.id}`, roles[0]!, roles[1]!);
});
