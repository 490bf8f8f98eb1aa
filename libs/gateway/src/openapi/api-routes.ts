import { Injectable, type OnApplicationBootstrap, type Type } from '@nestjs/common';
import { ModulesContainer, Reflector } from '@nestjs/core';
import { routesOf, type MountedRoute } from '../edge/routing/routes-of.js';
import { ApiTag } from './api-tag.decorator.js';

export interface ApiRoute extends MountedRoute {
  readonly tag: string;
}

/** All routes of this process that are declared with `@MessageRoute`. */
@Injectable()
export class ApiRoutes implements OnApplicationBootstrap {
  constructor(
    private readonly modules: ModulesContainer,
    private readonly reflector: Reflector,
  ) {}

  /** Rejects invalid routes before the process serves. */
  onApplicationBootstrap(): void {
    this.list();
  }

  list(): ApiRoute[] {
    const wrappers = [...this.modules.values()].flatMap((module) => [...module.controllers.values()]);
    const controllers = wrappers.map(({ metatype }) => metatype as Type);
    return controllers.flatMap((controller) => {
      const tag = this.reflector.get(ApiTag, controller);
      return routesOf([controller]).map((route) => ({ ...route, tag }));
    });
  }
}
