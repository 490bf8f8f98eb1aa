import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner } from '@nestjs/core';

/** The HTTP routes of `controllers` as method and path in the syntax of Fastify, such as `GET /notes/:id`. */
export function httpRoutesOf(controllers: readonly Type[]): string[] {
  return controllers.flatMap((controller) => {
    const prototype = controller.prototype as Record<string, object>;
    const methods = new MetadataScanner().getAllMethodNames(prototype).map((name) => prototype[name]!);
    return methods.flatMap((method) => {
      const verb = RequestMethod[Reflect.getMetadata(METHOD_METADATA, method) as RequestMethod];
      const paths = pathsOf(method);
      return pathsOf(controller).flatMap((prefix) => paths.map((path) => `${verb} ${join(prefix, path)}`));
    });
  });
}

function pathsOf(target: object): string[] {
  return [(Reflect.getMetadata(PATH_METADATA, target) ?? []) as string | string[]].flat();
}

function join(prefix: string, path: string): string {
  const parts = `${prefix}/${path}`.split('/').filter(Boolean);
  return `/${parts.join('/')}`.replaceAll(/\*\w+/g, '*');
}
