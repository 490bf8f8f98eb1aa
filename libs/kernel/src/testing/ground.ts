import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, dropDatabase } from '#kernel/local';

/** What a topology keeps its data in. */
export interface Ground {
  readonly env: NodeJS.ProcessEnv;
  readonly databaseUrl?: string;
  clear(): Promise<void>;
}

export function embeddedGround(): Ground {
  const folder = mkdtempSync(join(tmpdir(), 'cleave-data-'));
  return { env: { DATA_DIR: folder }, clear: async () => rmSync(folder, { recursive: true, force: true }) };
}

/** What `TEST_DATABASE_URL` and `TEST_REDIS_URL` name, each topology apart from the others. */
export async function sharedGround(): Promise<Ground> {
  const { TEST_DATABASE_URL: adminUrl, TEST_REDIS_URL: redisUrl, TEST_REDIS_PREFIX: run } = process.env;
  if (!adminUrl || !redisUrl || !run)
    throw new Error('TEST_DATABASE_URL, TEST_REDIS_URL and TEST_REDIS_PREFIX are needed');
  const database = `${run}_${randomBytes(3).toString('hex')}`;
  const databaseUrl = await createDatabase(adminUrl, database);
  return {
    databaseUrl,
    env: { DATABASE_URL: databaseUrl, DATABASE_POOL_MAX: '5', REDIS_URL: redisUrl, REDIS_PREFIX: database },
    clear: () => dropDatabase(adminUrl, database),
  };
}
