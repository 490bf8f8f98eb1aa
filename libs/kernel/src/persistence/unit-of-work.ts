import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from '@mikro-orm/core';

interface Unit {
  readonly of: EntityManager;
  /** Forked once it is needed: a message that only reads rows never does. */
  own?: EntityManager;
}

const storage = new AsyncLocalStorage<Unit>();

/** Everything `work` starts has an entity manager of its own behind `em`. */
export function runInUnit<T>(em: EntityManager, work: () => T): T {
  return storage.run({ of: em }, work);
}

/** MikroORM's `context`: the entity manager that is behind the one named `name` here. */
export function ownEntityManager(name: string): EntityManager | undefined {
  const unit = storage.getStore();
  if (unit?.of.name !== name) return undefined;
  return (unit.own ??= storage.exit(() => unit.of.fork({ useContext: true }))); // which asks for it while it is made
}
