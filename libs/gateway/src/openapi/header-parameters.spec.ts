import { describe, expect, it } from '@jest/globals';
import { Controller, Delete, Get, Patch, Post, Put } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { command } from '#contracts/definition';
import { MessageRoute } from '../edge/routing/message-route.decorator.js';
import { scopeOf } from '../edge/routing/request-scope.js';
import { routesOf } from '../edge/routing/routes-of.js';
import { failuresOf } from './failure-responses.js';
import { headerParameters } from './header-parameters.js';

class Change {}
const change = command('things.change', { request: Change, access: 'user' });

@Controller('v1/things')
class ThingsHttp {
  @MessageRoute(change)
  @Get()
  async get(_: Change): Promise<void> {}

  @MessageRoute(change)
  @Post()
  async post(_: Change): Promise<void> {}

  @MessageRoute(change)
  @Put()
  async put(_: Change): Promise<void> {}

  @MessageRoute(change)
  @Patch()
  async patch(_: Change): Promise<void> {}

  @MessageRoute(change)
  @Delete()
  async delete(_: Change): Promise<void> {}
}

const routes = routesOf([ThingsHttp]).map(({ route }) => route);

/** Whether messages sent on behalf of a request with this method have its idempotency key. */
function isForwarded(method: string): boolean {
  const request = { id: 'r', ip: '127.0.0.1', method, headers: { 'idempotency-key': 'k' } };
  return scopeOf(request as unknown as FastifyRequest).headers.idempotencyKey === 'k';
}

describe('the API description of Idempotency-Key', () => {
  it.each(routes.map((route) => [route.method, route] as const))(
    'of %s states whether the gateway honours the key',
    (method, route) => {
      const names = headerParameters(route).map((parameter) => (parameter as { name: string }).name);
      expect(names.includes('Idempotency-Key')).toBe(isForwarded(method));
      const codes = failuresOf(route).map(({ code }) => code);
      expect(codes.includes('platform.idempotency-key-reused')).toBe(isForwarded(method));
    },
  );

  it('covers POST and PATCH only', () => {
    expect(routes.map(({ method }) => method).filter(isForwarded)).toEqual(['POST', 'PATCH']);
  });
});
