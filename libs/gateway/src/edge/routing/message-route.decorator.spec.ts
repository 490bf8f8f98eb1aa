import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { Id, query } from '#contracts/definition';
import { createTestGateway, type TestGateway } from '../../testing/test-gateway.js';
import { routeOf } from './route.js';
import { MessageRoute } from './message-route.decorator.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await createTestGateway();
});
afterAll(() => gateway.app.close());

/** `POST OrdersHttp.place`, and the method itself. */
function everyRoute(): [name: string, handler: object][] {
  const controllers = [...gateway.app.get(ModulesContainer).values()].flatMap((module) => [
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

describe('@MessageRoute', () => {
  class GetThing {
    @Id() readonly id!: string;
  }
  const getThing = query('things.get', { request: GetThing, access: 'user' });

  it('throws if it is placed below the HTTP method decorator', () => {
    expect(() => {
      @Controller()
      class WrongOrder {
        @Get(':id')
        @MessageRoute(getThing)
        async get(_: GetThing): Promise<void> {}
      }
      return WrongOrder;
    }).toThrow('@MessageRoute(things.get) must be placed above an HTTP method decorator.');
  });

  it.each(['service', 'operator'] as const)('throws for an internal message (access %s)', (access) => {
    const internal = query('things.audit', { request: GetThing, access });
    expect(() => {
      @Controller()
      class InternalMessage {
        @MessageRoute(internal)
        @Get(':id')
        async get(_: GetThing): Promise<void> {}
      }
      return InternalMessage;
    }).toThrow(`things.audit is internal (access '${access}') and must not have an HTTP route.`);
  });

  it('throws if a path parameter is not a field of the message', () => {
    expect(() => {
      @Controller()
      class UnknownParameter {
        @MessageRoute(getThing)
        @Get(':ident')
        async get(_: GetThing): Promise<void> {}
      }
      return UnknownParameter;
    }).toThrow('The path parameter :ident is not a field of things.get.');
  });

  it('does not compile on a method with another parameter or return type', () => {
    @Controller()
    class Mismatched {
      // @ts-expect-error the message has an id
      @MessageRoute(getThing)
      @Get('wrong-parameter/:id')
      async wrongParameter(_: { name: string }): Promise<void> {}

      // @ts-expect-error the message has no response
      @MessageRoute(getThing)
      @Get('wrong-response/:id')
      async wrongResponse(_: GetThing): Promise<string> {
        return 'something';
      }
    }
    expect(routeOf(Mismatched.prototype.wrongParameter)?.message).toBe(getThing);
  });
});
