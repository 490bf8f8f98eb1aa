import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { Id, query } from '#contracts/definition';
import { openEdge, type OpenedEdge } from '../../testing/open-edge.js';
import { routeOf } from './route.js';
import { Serves } from './message-route.decorator.js';

let edge: OpenedEdge;
beforeAll(async () => {
  edge = await openEdge();
});
afterAll(() => edge.app.close());

/** `POST OrdersHttp.place`, and the method itself. */
function everyRoute(): [name: string, handler: object][] {
  const controllers = [...edge.app.get(ModulesContainer).values()].flatMap((module) => [
    ...module.controllers.values(),
  ]);
  return controllers.flatMap(({ metatype }) => {
    const prototype = metatype!.prototype as Record<string, object>;
    const names = new MetadataScanner().getAllMethodNames(prototype);
    const routes = names.filter((name) => Reflect.hasMetadata(METHOD_METADATA, prototype[name]!));
    return routes.map((name): [string, object] => {
      const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, prototype[name]!) as number];
      return [`${method} ${metatype!.name}.${name}`, prototype[name]!];
    });
  });
}

describe('every route of every controller', () => {
  it('serves a message', () => {
    const routes = everyRoute();
    expect(routes.length).toBeGreaterThanOrEqual(16);
    expect(routes.filter(([, handler]) => !routeOf(handler)).map(([name]) => name)).toEqual([]);
  });

  it('serves a message that no other route serves', () => {
    const patterns = everyRoute().map(([, handler]) => routeOf(handler)!.message.pattern);
    expect(new Set(patterns).size).toBe(patterns.length);
  });
});

describe('@Serves', () => {
  class GetThing {
    @Id() readonly id!: string;
  }
  const getThing = query('things.get', { request: GetThing, access: 'user' });
  const internal = query('things.audit', { request: GetThing, access: 'service' });

  it('refuses to stand below the route it belongs to', () => {
    expect(() => {
      @Controller()
      class Upside {
        @Get(':id')
        @Serves(getThing)
        async get(_: GetThing): Promise<void> {}
      }
      return Upside;
    }).toThrow('@Serves(things.get) stands above no route.');
  });

  it('refuses a message between contexts', () => {
    expect(() => {
      @Controller()
      class Leak {
        @Serves(internal)
        @Get(':id')
        async get(_: GetThing): Promise<void> {}
      }
      return Leak;
    }).toThrow('things.audit is between contexts and never served.');
  });

  it('refuses a path with a name that the message does not have', () => {
    expect(() => {
      @Controller()
      class Typo {
        @Serves(getThing)
        @Get(':ident')
        async get(_: GetThing): Promise<void> {}
      }
      return Typo;
    }).toThrow('things.get has no field ident, which its path names.');
  });

  it('does not compile over a method that takes or answers something else', () => {
    @Controller()
    class Mistaken {
      // @ts-expect-error the message has an id
      @Serves(getThing)
      @Get('takes/:id')
      async takes(_: { name: string }): Promise<void> {}

      // @ts-expect-error the message is answered with nothing
      @Serves(getThing)
      @Get('answers/:id')
      async answers(_: GetThing): Promise<string> {
        return 'something';
      }
    }
    expect(routeOf(Mistaken.prototype.takes)?.message).toBe(getThing);
  });
});
