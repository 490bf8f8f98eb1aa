import { Test, type TestingModule } from '@nestjs/testing';
import { EntityManager } from '@mikro-orm/sql';
import { loadSettings } from '#kernel/config';
import { Databases, PersistenceModule, type ContextDatabase } from '../index.js';

/** One context as a process would start it. */
export async function start(database: ContextDatabase, env: Record<string, string>): Promise<Started> {
  const module = PersistenceModule.forContext(database);
  loadSettings({ NODE_ENV: 'test', ...env });
  const app = await Test.createTestingModule({ imports: [module] }).compile();
  app.useLogger(false);
  await app.init();
  return { app, databases: app.get(Databases), em: app.get(EntityManager, { strict: false }) };
}

export interface Started {
  readonly app: TestingModule;
  readonly databases: Databases;
  readonly em: EntityManager;
}
