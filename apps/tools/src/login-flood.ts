import { parseArgs } from 'node:util';
import { createDatabase, dropDatabase, findServices } from '#dev';
import { flood } from './login-flood/flood.js';
import { openFloodedShop, type FloodedTopology } from './login-flood/flooded-shop.js';
import { p99OfProducts } from './login-flood/probe.js';

// What a flood of sign-ins does to who looks at the catalogue: p99 of GET /v1/products without it and during it, in
// turns, over real HTTP. The flood comes from thousands of addresses, so that none of them is shut out. Ends with 1
// when the median of the rounds is more than twice as slow.

const { values } = parseArgs({
  options: {
    topology: { type: 'string', default: 'monolith' },
    rounds: { type: 'string', default: '7' },
    seconds: { type: 'string', default: '5' },
    logins: { type: 'string', default: '200' },
    rate: { type: 'string', default: '100' },
  },
});

const milliseconds = Number(values.seconds) * 1_000;
const [loginsPerSecond, readsPerSecond] = [Number(values.logins), Number(values.rate)];
const name = `cleave_flood_${process.pid}`;

const services = await findServices();
const databaseUrl = await createDatabase(services.postgres.url, name);
const ground = { databaseUrl, redisUrl: services.redis.url, prefix: name };
const shop = await openFloodedShop(values.topology as FloodedTopology, ground);
try {
  await p99OfProducts(shop.url, { readsPerSecond, milliseconds });
  const ratios: number[] = [];
  for (let round = 1; round <= Number(values.rounds); round++) {
    const quiet = await p99OfProducts(shop.url, { readsPerSecond, milliseconds });
    const flooding = await flood(shop.url, loginsPerSecond);
    const during = await p99OfProducts(shop.url, { readsPerSecond, milliseconds });
    const answers = await flooding.stop();
    ratios.push(during / quiet);
    console.log(
      `round ${round}: p99 ${quiet.toFixed(1)} ms, flooded ${during.toFixed(1)} ms; logins answered ${answers}`,
    );
  }
  const median = ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length / 2)]!;
  console.log(
    `${values.topology}: p99 × ${median.toFixed(2)} under ${loginsPerSecond} logins/s (median of rounds)`,
  );
  if (median > 2) process.exitCode = 1;
} finally {
  await shop.close();
  await dropDatabase(services.postgres.url, name);
  await services.stop();
}
