import { randomBytes } from 'node:crypto';
import { createDatabase, dropDatabase } from '../services/database.js';

export interface TestDatabase {
  /** Unique. Starts with the name of the test run, which drops the databases that interrupted tests have left. */
  readonly name: string;
  readonly url: string;
  drop(): Promise<void>;
}

/**
 * Creates a database on the server of `TEST_DATABASE_URL`, empty or as a copy of the database `template`. The Redis prefix
 * is the name of the test run.
 */
export async function createTestDatabase(template?: string): Promise<TestDatabase> {
  const { TEST_DATABASE_URL: adminUrl, TEST_REDIS_PREFIX: runName } = process.env;
  if (!adminUrl || !runName) throw new Error('TEST_DATABASE_URL and TEST_REDIS_PREFIX are required');
  const name = `${runName}_${randomBytes(3).toString('hex')}`;
  const url = await createDatabase(adminUrl, name, template);
  return { name, url, drop: () => dropDatabase(adminUrl, name) };
}
