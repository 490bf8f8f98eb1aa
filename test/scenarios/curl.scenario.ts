import { expectApproved } from '../support/expect-approved.js';
import { CurlSession } from '../support/curl-session.js';
import { approvedScenario } from '../support/scenario.js';
import { adminEmail, password } from '../support/shop.js';

const introduction = `# A journey with curl

Requests of a customer and examples of error responses, recorded from a running system. \`test/scenarios/curl.scenario.ts\`
verifies this file in every topology. Values that differ between runs are shown in angle brackets. Only the headers
\`Location\`, \`Allow\`, \`Retry-After\` and \`Idempotency-Replayed\` are shown. \`$API\` is the base URL of the API, \`$ADMIN\`
the access token of an admin.

`;

const json = `-H 'content-type: application/json'`;
const customer = `-H "authorization: Bearer $TOKEN"`;
const admin = `-H "authorization: Bearer $ADMIN"`;

approvedScenario('the curl examples in the documentation match the responses', async (shop) => {
  const [API] = shop.topology.urls;
  const session = new CurlSession({ API: API!, ADMIN: await shop.accessTokenOf(adminEmail) });
  const order = (key: string, body: object): string =>
    `curl -s -i $API/v1/orders ${customer} -H 'idempotency-key: ${key}' ${json} \\\n  -d '${JSON.stringify(body)}'`;
  const invoice = { method: 'invoice' };
  const twoMugs = { lines: [{ sku: 'TIN-MUG', quantity: 2 }], payment: invoice };

  session.chapter('An admin creates a product');
  const mug = {
    name: 'Tin mug',
    variants: [{ sku: 'TIN-MUG', price: { amount: 1250, currency: 'EUR' }, stock: 3 }],
  };
  await session.run(
    'create a product',
    `curl -s -i $API/v1/products ${admin} ${json} \\\n  -d '${JSON.stringify(mug)}'`,
  );

  session.chapter('A customer places an order');
  const account = { email: 'grace@example.com', password };
  const register = JSON.stringify({ ...account, name: 'Grace Hopper' });
  await session.run('register', `curl -s -i $API/v1/auth/register ${json} \\\n  -d '${register}'`);
  await session.run('log in', `curl -s -i $API/v1/auth/login ${json} \\\n  -d '${JSON.stringify(account)}'`, {
    TOKEN: 'accessToken',
  });
  await session.run('browse', `curl -s -i "$API/v1/products?q=tin+mug"`);
  await session.run('order', order('mugs-1', twoMugs), { ORDER: 'id' });
  await session.run('retry with the same key: the response is replayed', order('mugs-1', twoMugs));
  await session.run('get the order', `curl -s -i $API/v1/orders/$ORDER ${customer}`);
  await session.run('cancel the order', `curl -s -i -X POST $API/v1/orders/$ORDER/cancel ${customer}`);

  session.chapter('Error responses');
  await session.run('400: invalid query parameters', `curl -s -i "$API/v1/products?limit=1000&colour=red"`);
  await session.run('401: no access token', `curl -s -i $API/v1/auth/me`);
  const declined = { method: 'test', token: 'tok_declined' };
  await session.run('402: payment declined', order('mugs-2', { ...twoMugs, payment: declined }));
  await session.run('403: not allowed for customers', `curl -s -i $API/v1/inventory/TIN-MUG ${customer}`);
  await session.run('404: unknown product', `curl -s -i $API/v1/products/copper-mug`);
  await session.run('405: method not allowed', `curl -s -i -X DELETE $API/v1/auth/login`);
  const tenMugs = { lines: [{ sku: 'TIN-MUG', quantity: 10 }], payment: invoice };
  await session.run('409: out of stock', order('mugs-3', tenMugs));
  const noMugs = { lines: [{ sku: 'NO-SUCH-MUG', quantity: 1 }], payment: invoice };
  await session.run('422: unknown SKU', order('mugs-4', noMugs));
  await session.run('422: idempotency key reused for a different order', order('mugs-1', tenMugs));
  const wrongLogin = `curl -s -i $API/v1/auth/login ${json} \\\n  -d '${JSON.stringify({ ...account, password: 'wrong-password' })}'`;
  await session.run(
    '429: too many failed logins',
    `for guess in {1..10}; do ${wrongLogin} > /dev/null; done\n${wrongLogin}`,
  );

  expectApproved('../../../docs/generated/journey.md', introduction + session.toString());
});
