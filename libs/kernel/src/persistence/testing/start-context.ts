import { Test, type TestingModule } from '@nestjs/testing';
import { EntityManager } from '@mikro-orm/sql';
import { Configuration, ConfigurationModule } from '#kernel/config';
import { Metrics } from '#kernel/observability';
import { Databases, PersistenceModule, type ContextDatabase } from '../index.js';

/** Starts a Nest application with the database of one context. */
export async function startContext(
  database: ContextDatabase,
  env: Record<string, string>,
): Promise<StartedContext> {
  const module = PersistenceModule.forContext(database);
  const configuration = new Configuration({ NODE_ENV: 'test', ...env });
  const observability = {
    module: class Observability {},
    global: true,
    providers: [Metrics],
    exports: [Metrics],
  };
  const app = await Test.createTestingModule({
    imports: [ConfigurationModule.forProcess(configuration), module, observability],
  }).compile();
  app.useLogger(false);
  await app.init();
  return { app, databases: app.get(Databases), em: app.get(EntityManager, { strict: false }) };
}

export interface StartedContext {
  readonly app: TestingModule;
  readonly databases: Databases;
  readonly em: EntityManager;
}
