import { parseArgs } from 'node:util';
import { createDatabase, dropDatabase, findServices } from '#dev';
import { startFloodedShop, type FloodedTopology } from './login-flood/flooded-shop.js';
import { measureCatalogueP99 } from './login-flood/measure-p99.js';
import { startFlood } from './login-flood/start-flood.js';

// Measures how a login flood affects catalogue reads: p99 of GET /v1/products without and with the flood, in
// alternating rounds over HTTP. The flood uses thousands of client IPs, so that the per-IP lockout does not apply.
// Exits with 1 if the median ratio of the rounds is above 2.

const { values } = parseArgs({
  options: {
    topology: { type: 'string', default: 'monolith' },
    rounds: { type: 'string', default: '7' },
    seconds: { type: 'string', default: '5' },
    logins: { type: 'string', default: '200' },
    rate: { type: 'string', default: '100' },
  },
});

const durationMs = Number(values.seconds) * 1_000;
const [loginsPerSecond, readsPerSecond] = [Number(values.logins), Number(values.rate)];
const name = `cleave_flood_${process.pid}`;

const services = await findServices();
const databaseUrl = await createDatabase(services.postgres.url, name);
const environment = { databaseUrl, redisUrl: services.redis.url, redisPrefix: name };
const shop = await startFloodedShop(values.topology as FloodedTopology, environment);
try {
  await measureCatalogueP99(shop.url, { readsPerSecond, durationMs });
  const ratios: number[] = [];
  for (let round = 1; round <= Number(values.rounds); round++) {
    const baselineMs = await measureCatalogueP99(shop.url, { readsPerSecond, durationMs });
    const flood = await startFlood(shop.url, loginsPerSecond);
    const floodedMs = await measureCatalogueP99(shop.url, { readsPerSecond, durationMs });
    const statuses = await flood.stop();
    ratios.push(floodedMs / baselineMs);
    console.log(
      `round ${round}: p99 ${baselineMs.toFixed(1)} ms, flooded ${floodedMs.toFixed(1)} ms; login statuses ${statuses}`,
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
