import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import build from './build.setup.js';

/**
 * Starts or finds PostgreSQL and Redis, and creates a database, a Redis key prefix and a temporary folder for this test
 * run. Jest calls this for each project; the projects of a run share them. They are removed after the run, also after
 * Ctrl-C.
 */
export default async function setUp() {
  if (globalThis.stopServices) return;
  build();
  const { connect, createDatabase, dropDatabase, findServices } =
    await import('../../../dist/libs/dev/src/index.js');

  const services = await findServices({ preferNewPostgres: true });
  const run = `cleave_${Date.now().toString(36)}_${process.pid.toString(36)}`;
  process.env.TEST_DATABASE_URL = await createDatabase(services.postgres.url, run);
  process.env.TEST_REDIS_URL = services.redis.url;
  process.env.TEST_REDIS_PREFIX = run;
  process.env.TMPDIR = mkdtempSync(join(tmpdir(), `${run}-`));
  chmodSync(process.env.TMPDIR, 0o711); // tests start servers as other users

  globalThis.stopServices = async () => {
    await deleteKeys(services.redis.url, run);
    const sql = await connect(services.postgres.url);
    const databases = await sql.query('select datname from pg_database where starts_with(datname, ?)', [run]);
    await sql.close();
    for (const { datname } of databases) await dropDatabase(services.postgres.url, datname);
    await services.stop();
    rmSync(process.env.TMPDIR, { recursive: true, force: true });
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stopAfterSignal());
}

async function stopAfterSignal() {
  try {
    await globalThis.stopServices?.();
  } finally {
    process.exit(1);
  }
}

/** Processes of tests that are being stopped may still write: repeats, at most 5 s, until two scans find no key. */
async function deleteKeys(url, prefix) {
  const redis = new Redis(url);
  for (let scans = 0, emptyScans = 0; scans < 50 && emptyScans < 2; scans++, await pause(100)) {
    emptyScans++;
    for await (const keys of redis.scanStream({ match: `${prefix}*`, count: 1_000 })) {
      if (keys.length === 0) continue;
      emptyScans = 0;
      await redis.unlink(...keys);
    }
  }
  await redis.quit();
}
