import { expect, it } from '@jest/globals';
import { Controller, Get } from '@nestjs/common';
import { query } from '#contracts/definition';
import { MessageRoute } from '../edge/routing/message-route.decorator.js';
import { routesOf } from '../edge/routing/routes-of.js';
import { describeOperation } from './describe-operation.js';
import { ProblemComponents } from './problem-components.js';
import { Schemas } from './schemas.js';

class GetThing {}
const getThing = query('things.get', {
  summary: 'Retrieve a thing',
  description: 'Returns a thing.',
  deprecated: 'Use `things.list` instead.',
  request: GetThing,
  access: 'anyone',
});

@Controller('v1/things')
class ThingsHttp {
  @MessageRoute(getThing)
  @Get()
  async get(_: GetThing): Promise<void> {}
}

it('the OpenAPI operation of a deprecated message is deprecated, and its description starts with the reason', () => {
  const [route] = routesOf([ThingsHttp]);
  const schemas = new Schemas([]);
  const operation = describeOperation({ ...route!, tag: 'Things' }, schemas, new ProblemComponents(schemas));
  expect(operation).toMatchObject({
    deprecated: true,
    description: expect.stringMatching(/^Deprecated: Use `things\.list` instead\.\n\nReturns a thing\./),
  });
});
