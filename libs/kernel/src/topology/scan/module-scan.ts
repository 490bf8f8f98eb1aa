import type { DynamicModule, ForwardReference, Type } from '@nestjs/common';
import { MODULE_METADATA } from '@nestjs/common/constants.js';
import { dependenciesOf } from '#kernel/messaging';

type Import = Type | DynamicModule | Promise<DynamicModule> | ForwardReference;

/** Declarations of a module and all its imports, read from metadata without instantiating them. */
export interface ModuleScan {
  readonly controllers: readonly Type[];
  /** Patterns of the requests that are sent. */
  readonly dependencies: readonly string[];
}

export async function scanModule(root: Import): Promise<ModuleScan> {
  const controllers = new Set<Type>();
  const dependencies = new Set<string>();
  const visited = new Set<Type | DynamicModule>();
  const visit = async (imported: Import): Promise<void> => {
    const module = await resolveImport(imported);
    if (visited.has(module)) return;
    visited.add(module);
    for (const controller of metadataList<Type>(module, 'controllers')) controllers.add(controller);
    for (const pattern of dependenciesOf(module)) dependencies.add(pattern);
    for (const each of metadataList<Import>(module, 'imports')) await visit(each);
  };
  await visit(root);
  return { controllers: [...controllers], dependencies: [...dependencies] };
}

async function resolveImport(imported: Import): Promise<Type | DynamicModule> {
  const module = await imported;
  return 'forwardRef' in module ? resolveImport(module.forwardRef() as Import) : module;
}

function metadataList<T>(module: Type | DynamicModule, list: 'controllers' | 'imports'): readonly T[] {
  const type = 'module' in module ? module.module : module;
  const own = 'module' in module ? (module[list] ?? []) : [];
  const declared = Reflect.getMetadata(MODULE_METADATA[list === 'imports' ? 'IMPORTS' : 'CONTROLLERS'], type);
  return [...((declared ?? []) as T[]), ...(own as T[])];
}
