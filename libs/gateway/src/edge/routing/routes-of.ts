import type { Type } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner } from '@nestjs/core';
import { routeOf, type Route } from './route.js';

export interface MountedRoute {
  readonly route: Route;
  /** Absolute path in OpenAPI syntax. */
  readonly url: string;
}

/**
 * The routes that `controllers` declare with `@MessageRoute`.
 * @throws Error if the path of a controller has parameters, which `@MessageRoute` cannot bind to fields of a message
 */
export function routesOf(controllers: readonly Type[]): MountedRoute[] {
  return controllers.flatMap((controller) => {
    const prefix = Reflect.getMetadata(PATH_METADATA, controller) as string;
    if (prefix.includes(':'))
      throw new Error(
        `@Controller('${prefix}') of ${controller.name} has a path parameter: move it to the paths of the methods.`,
      );
    const prototype = controller.prototype as Record<string, object>;
    const methods = new MetadataScanner().getAllMethodNames(prototype);
    const routes = methods.map((name) => routeOf(prototype[name]!)).filter((route) => route !== undefined);
    return routes.map((route) => ({ route, url: urlOf(prefix, route.path) }));
  });
}

function urlOf(prefix: string, path: string): string {
  const parts = `${prefix}/${path}`.split('/').filter(Boolean);
  return `/${parts.map((part) => part.replace(/^:(.+)$/, '{$1}')).join('/')}`;
}
