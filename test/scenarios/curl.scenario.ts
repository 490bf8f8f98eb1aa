import { expectApproved } from '../support/approved.js';
import { CurlSession } from '../support/curl.js';
import { scenario } from '../support/scenario.js';
import { adminEmail, password } from '../support/shop.js';

const introduction = `# A journey with curl

What a customer does, and the refusals a client can bring about at will, as the program answered them. The file is checked against every topology
by \`test/scenarios/curl.scenario.ts\`; what differs from run to run stands in angle brackets. Of the
headers, only those are shown that say where to go, what is allowed, how long to wait, or that an answer is a repeated one. \`$API\` is where the API is served, \`$ADMIN\` an admin's access token.

`;

const json = `-H 'content-type: application/json'`;
const customer = `-H "authorization: Bearer $TOKEN"`;
const admin = `-H "authorization: Bearer $ADMIN"`;

scenario('the documented journey with curl is what the program answers', async (shop) => {
  const [API] = shop.topology.urls;
  const session = new CurlSession({ API: API!, ADMIN: await shop.tokenOf(adminEmail) });
  const order = (key: string, body: object): string =>
    `curl -s -i $API/v1/orders ${customer} -H 'idempotency-key: ${key}' ${json} \\\n  -d '${JSON.stringify(body)}'`;
  const invoice = { method: 'invoice' };
  const twoMugs = { lines: [{ sku: 'TIN-MUG', quantity: 2 }], payment: invoice };

  session.chapter('The shop has something to sell');
  const mug = {
    name: 'Tin mug',
    variants: [{ sku: 'TIN-MUG', price: { amount: 1250, currency: 'EUR' }, stock: 3 }],
  };
  await session.run(
    'create a product',
    `curl -s -i $API/v1/products ${admin} ${json} \\\n  -d '${JSON.stringify(mug)}'`,
  );

  session.chapter('A customer buys');
  const account = { email: 'grace@example.com', password };
  const register = JSON.stringify({ ...account, name: 'Grace Hopper' });
  await session.run('register', `curl -s -i $API/v1/auth/register ${json} \\\n  -d '${register}'`);
  await session.run('log in', `curl -s -i $API/v1/auth/login ${json} \\\n  -d '${JSON.stringify(account)}'`, {
    TOKEN: 'accessToken',
  });
  await session.run('browse', `curl -s -i "$API/v1/products?q=tin+mug"`);
  await session.run('order', order('mugs-1', twoMugs), { ORDER: 'id' });
  await session.run('order again with the same key: nothing happens twice', order('mugs-1', twoMugs));
  await session.run('look at it', `curl -s -i $API/v1/orders/$ORDER ${customer}`);
  await session.run('cancel it', `curl -s -i -X POST $API/v1/orders/$ORDER/cancel ${customer}`);

  session.chapter('What is refused');
  await session.run('400: what is sent is not valid', `curl -s -i "$API/v1/products?limit=1000&colour=red"`);
  await session.run('401: nobody is signed in', `curl -s -i $API/v1/auth/me`);
  const declined = { method: 'test', token: 'tok_declined' };
  await session.run('402: the payment is declined', order('mugs-2', { ...twoMugs, payment: declined }));
  await session.run('403: not for customers', `curl -s -i $API/v1/inventory/TIN-MUG ${customer}`);
  await session.run('404: nothing is there', `curl -s -i $API/v1/products/copper-mug`);
  await session.run('405: not that way', `curl -s -i -X DELETE $API/v1/auth/login`);
  const tenMugs = { lines: [{ sku: 'TIN-MUG', quantity: 10 }], payment: invoice };
  await session.run('409: there are not that many', order('mugs-3', tenMugs));
  const noMugs = { lines: [{ sku: 'NO-SUCH-MUG', quantity: 1 }], payment: invoice };
  await session.run('422: nothing is sold under that name', order('mugs-4', noMugs));
  await session.run('422: the key was used for another order', order('mugs-1', tenMugs));
  const guess = `curl -s -i $API/v1/auth/login ${json} \\\n  -d '${JSON.stringify({ ...account, password: 'a-mere-guess' })}'`;
  await session.run(
    '429: too many guesses at a password',
    `for guess in {1..10}; do ${guess} > /dev/null; done\n${guess}`,
  );

  expectApproved('../../../docs/generated/journey.md', introduction + session.toString());
});
