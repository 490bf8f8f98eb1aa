import type { Type } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner } from '@nestjs/core';
import { routeOf, type Route } from './route.js';

export interface MountedRoute {
  readonly route: Route;
  /** Absolute path in OpenAPI syntax. */
  readonly url: string;
}

/** The routes that `controllers` declare with `@MessageRoute`. */
export function routesOf(controllers: readonly Type[]): MountedRoute[] {
  return controllers.flatMap((controller) => {
    const prefix = Reflect.getMetadata(PATH_METADATA, controller) as string;
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
