import type { DynamicModule } from '@nestjs/common';

const dependencies = new WeakMap<object, readonly string[]>();

/**
 * Declares that the providers of `module` call `contexts`; the boot check requires those to be reachable. Returns
 * `module`.
 */
export function declareDependencies(contexts: readonly string[], module: DynamicModule): DynamicModule {
  dependencies.set(module, contexts);
  return module;
}

/** The contexts that `module` was declared to call. */
export function dependenciesOf(module: object): readonly string[] {
  return dependencies.get(module) ?? [];
}
