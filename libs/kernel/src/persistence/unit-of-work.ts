import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from '@mikro-orm/core';

interface UnitOfWork {
  readonly parent: EntityManager;
  /** Created on first use: a message that only executes raw SQL does not need it. */
  fork?: EntityManager;
}

const storage = new AsyncLocalStorage<UnitOfWork>();

/** Runs `work` so that `em` resolves to a fork that only `work` uses. */
export function runInUnitOfWork<T>(em: EntityManager, work: () => T): T {
  return storage.run({ parent: em }, work);
}

/** MikroORM's `context` option: the fork that the entity manager called `name` resolves to in the running code. */
export function currentEntityManager(name: string): EntityManager | undefined {
  const unit = storage.getStore();
  if (unit?.parent.name !== name) return undefined;
  return (unit.fork ??= storage.exit(() => unit.parent.fork({ useContext: true }))); // fork() itself calls this function
}
