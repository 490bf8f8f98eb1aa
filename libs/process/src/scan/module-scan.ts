import type { DynamicModule, ForwardReference, Provider, Type } from '@nestjs/common';
import { dependenciesOf } from '#kernel/messaging';
import { unsupportedImports, unsupportedProviders } from './unsupported-declarations.js';

type Import = Type | DynamicModule | Promise<DynamicModule> | ForwardReference;

/** Declarations of a module and all its imports, read from metadata without instantiating them. */
export interface ModuleScan {
  readonly controllers: readonly Type[];
  /** Patterns of the requests that are sent. */
  readonly dependencies: readonly string[];
  /** Declarations that work only in an application of their own. */
  readonly problems: readonly string[];
}

export async function scanModule(root: Import): Promise<ModuleScan> {
  const controllers = new Set<Type>();
  const dependencies = new Set<string>();
  const problems: string[] = [];
  const visited = new Set<Type | DynamicModule>();
  const visit = async (module: Type | DynamicModule): Promise<void> => {
    if (visited.has(module)) return;
    visited.add(module);
    for (const controller of metadataList<Type>(module, 'controllers')) controllers.add(controller);
    for (const pattern of dependenciesOf(module)) dependencies.add(pattern);
    const imports = await Promise.all(metadataList<Import>(module, 'imports').map(resolveImport));
    const { name } = typeOf(module);
    problems.push(
      ...unsupportedImports(name, imports.map(typeOf)),
      ...unsupportedProviders(name, metadataList<Provider>(module, 'providers')),
    );
    for (const each of imports) await visit(each);
  };
  await visit(await resolveImport(root));
  return { controllers: [...controllers], dependencies: [...dependencies], problems };
}

async function resolveImport(imported: Import): Promise<Type | DynamicModule> {
  const module = await imported;
  return 'forwardRef' in module ? resolveImport(module.forwardRef() as Import) : module;
}

function typeOf(module: Type | DynamicModule): Type {
  return 'module' in module ? module.module : module;
}

function metadataList<T>(
  module: Type | DynamicModule,
  list: 'controllers' | 'imports' | 'providers',
): readonly T[] {
  const own = 'module' in module ? (module[list] ?? []) : [];
  const declared = (Reflect.getMetadata(list, typeOf(module)) ?? []) as T[];
  return [...declared, ...(own as T[])];
}
