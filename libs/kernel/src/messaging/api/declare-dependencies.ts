import type { DynamicModule, Provider } from '@nestjs/common';
import type { AnyRequest } from '#contracts/definition';

/** Injection token of the patterns of the requests that the providers of a module send. */
const REQUEST_DEPENDENCIES = Symbol('REQUEST_DEPENDENCIES');

/**
 * A provider that declares that its module sends `requests`. Their contexts accept no others from it, and the boot check
 * requires that each context is hosted or that a transport is configured.
 * @throws Error for a command of operators, which no module may send
 */
export function declareDependencies(requests: readonly AnyRequest[]): Provider {
  const forbidden = requests.find(({ access }) => access === 'operator');
  if (forbidden) throw new Error(`${forbidden.pattern} is for operators: no module may send it.`);
  return declarePatterns(requests.map(({ pattern }) => pattern));
}

/** The same for patterns; `<context>.*` stands for all requests of a context. */
export function declarePatterns(patterns: readonly string[]): Provider {
  return { provide: REQUEST_DEPENDENCIES, useValue: patterns };
}

/** The patterns of the requests that the providers of `module` declare to send. */
export function dependenciesOf(module: object): readonly string[] {
  const { providers = [] } = module as Pick<DynamicModule, 'providers'>;
  return providers.flatMap((each) =>
    'useValue' in each && each.provide === REQUEST_DEPENDENCIES ? (each.useValue as readonly string[]) : [],
  );
}
