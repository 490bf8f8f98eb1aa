import type { DynamicModule, Provider } from '@nestjs/common';

/** Token of the names of the contexts that the providers of a module call. */
const CONTEXT_DEPENDENCIES = Symbol('CONTEXT_DEPENDENCIES');

/** A provider that declares that its module calls `contexts`; the boot check requires that each is hosted or that a transport is configured. */
export function declareDependencies(contexts: readonly string[]): Provider {
  return { provide: CONTEXT_DEPENDENCIES, useValue: contexts };
}

/** The contexts that the providers of `module` declare to call. */
export function dependenciesOf(module: object): readonly string[] {
  const { providers = [] } = module as Pick<DynamicModule, 'providers'>;
  return providers.flatMap((each) =>
    'useValue' in each && each.provide === CONTEXT_DEPENDENCIES ? (each.useValue as readonly string[]) : [],
  );
}
