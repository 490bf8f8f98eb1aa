import type { DynamicModule, ForwardReference, Type } from '@nestjs/common';
import { MODULE_METADATA } from '@nestjs/common/constants.js';
import { calledBy } from '#kernel/messaging';

type Import = Type | DynamicModule | Promise<DynamicModule> | ForwardReference;

/** What a module and everything it imports declare, read without making any of it. */
export interface Inventory {
  readonly controllers: readonly Type[];
  /** Contexts, each once. */
  readonly calls: readonly string[];
}

export async function inventoryOf(root: Import): Promise<Inventory> {
  const controllers = new Set<Type>();
  const calls = new Set<string>();
  const seen = new Set<Type | DynamicModule>();
  const visit = async (imported: Import): Promise<void> => {
    const module = await resolved(imported);
    if (seen.has(module)) return;
    seen.add(module);
    for (const controller of listOf<Type>(module, 'controllers')) controllers.add(controller);
    for (const context of calledBy(module)) calls.add(context);
    for (const each of listOf<Import>(module, 'imports')) await visit(each);
  };
  await visit(root);
  return { controllers: [...controllers], calls: [...calls] };
}

async function resolved(imported: Import): Promise<Type | DynamicModule> {
  const module = await imported;
  return 'forwardRef' in module ? resolved(module.forwardRef() as Import) : module;
}

function listOf<T>(module: Type | DynamicModule, list: 'controllers' | 'imports'): readonly T[] {
  const type = 'module' in module ? module.module : module;
  const own = 'module' in module ? (module[list] ?? []) : [];
  const declared = Reflect.getMetadata(MODULE_METADATA[list === 'imports' ? 'IMPORTS' : 'CONTROLLERS'], type);
  return [...((declared ?? []) as T[]), ...(own as T[])];
}
