import { Controller, Get } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { describe, expect, it } from '@jest/globals';
import { Id, query } from '#contracts/definition';
import { BearerGuard } from '../edge/authentication/bearer.guard.js';
import { MessageRoute } from '../edge/routing/message-route.decorator.js';
import { ApiRoutes } from './api-routes.js';

class GetThing {
  @Id() readonly id!: string;
}
const getThing = query('things.get', { request: GetThing, access: 'user' });

@Controller('v1/boxes/:id/things')
class PrefixedHttp {
  @MessageRoute(getThing)
  @Get()
  async get(_: GetThing): Promise<void> {}
}

describe('a process with a controller whose own path has a parameter', () => {
  it('does not start, and names the controller', async () => {
    const module = { controllers: [PrefixedHttp], providers: [ApiRoutes] };
    const app = await Test.createTestingModule(module)
      .overrideGuard(BearerGuard)
      .useValue({ canActivate: () => true })
      .compile();
    await expect(app.init()).rejects.toThrow(
      "@Controller('v1/boxes/:id/things') of PrefixedHttp has a path parameter: move it to the paths of the methods.",
    );
  });
});
