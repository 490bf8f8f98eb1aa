import type { Provider, Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { ClientsModule } from '@nestjs/microservices';

/** What replaces the providers that Nest applies to the handlers of all modules of the process. */
const decorators = new Map<unknown, string>([
  [APP_FILTER, '@UseFilters'],
  [APP_GUARD, '@UseGuards'],
  [APP_INTERCEPTOR, '@UseInterceptors'],
  [APP_PIPE, '@UsePipes'],
]);

export function unsupportedImports(module: string, imports: readonly Type[]): string[] {
  if (!imports.includes(ClientsModule)) return [];
  return [
    `${module} imports ClientsModule, whose clients reach no context: import ContextClientsModule.register([{ name, context }]) ` +
      'instead, or provide ClientProxyFactory.create(…) for a system outside.',
  ];
}

export function unsupportedProviders(module: string, providers: readonly Provider[]): string[] {
  return providers.flatMap((provider) => {
    const token = typeof provider === 'object' && provider.provide;
    const decorator = decorators.get(token);
    if (!decorator) return [];
    return [
      `${module} provides ${String(token)}, which would apply to every context of its process: put ${decorator} on its ` +
        'controllers instead.',
    ];
  });
}
