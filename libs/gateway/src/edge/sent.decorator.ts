import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { payloadOf } from './payload-of.js';
import type { Route } from './route.js';

/** The parameter that takes the route's message. */
export const Sent = createParamDecorator((route: Route, context: ExecutionContext) =>
  payloadOf(route, context.switchToHttp().getRequest()),
);
