import { Test, type TestingModule } from '@nestjs/testing';
import { EntityManager } from '@mikro-orm/sql';
import { loadSettings } from '#kernel/config';
import { Databases, PersistenceModule, type ContextDatabase } from '../index.js';

/** Starts a Nest application with the database of one context. */
export async function startContext(
  database: ContextDatabase,
  env: Record<string, string>,
): Promise<StartedContext> {
  const module = PersistenceModule.forContext(database);
  loadSettings({ NODE_ENV: 'test', ...env });
  const app = await Test.createTestingModule({ imports: [module] }).compile();
  app.useLogger(false);
  await app.init();
  return { app, databases: app.get(Databases), em: app.get(EntityManager, { strict: false }) };
}

export interface StartedContext {
  readonly app: TestingModule;
  readonly databases: Databases;
  readonly em: EntityManager;
}
