import type { DynamicModule } from '@nestjs/common';

const calls = new WeakMap<object, readonly string[]>();

/** Notes that what `module` provides calls `contexts`, so that the boot can tell what must be reachable. */
export function calling(contexts: readonly string[], module: DynamicModule): DynamicModule {
  calls.set(module, contexts);
  return module;
}

/** The contexts that a module was noted to call. */
export function calledBy(module: object): readonly string[] {
  return calls.get(module) ?? [];
}
