import { Redis } from 'ioredis';
import build from './build.setup.js';

/**
 * Starts or finds PostgreSQL and Redis, and creates a database and a Redis key prefix for this test run. Jest calls this
 * for each project; the projects of a run share the services.
 */
export default async function setUp() {
  if (globalThis.stopServices) return;
  build();
  const { createDatabase, dropDatabase, findServices } = await import('../../../dist/libs/dev/src/index.js');

  // A signal alone would not emit `exit`, at which started services stop.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
  const services = await findServices({ preferNewPostgres: true });
  const run = `cleave_${Date.now().toString(36)}_${process.pid.toString(36)}`;
  process.env.TEST_DATABASE_URL = await createDatabase(services.postgres.url, run);
  process.env.TEST_REDIS_URL = services.redis.url;
  process.env.TEST_REDIS_PREFIX = run;

  globalThis.stopServices = async () => {
    await deleteKeys(services.redis.url, run);
    await dropDatabase(services.postgres.url, run);
    await services.stop();
  };
}

async function deleteKeys(url, prefix) {
  const redis = new Redis(url);
  for await (const keys of redis.scanStream({ match: `${prefix}*`, count: 1_000 })) {
    if (keys.length > 0) await redis.unlink(...keys);
  }
  await redis.quit();
}
