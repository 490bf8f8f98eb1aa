import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { payloadOf } from './bind-request.js';
import type { Route } from '../routing/route.js';

/** The parameter that takes the route's message. */
export const Sent = createParamDecorator((route: Route, context: ExecutionContext) =>
  payloadOf(route, context.switchToHttp().getRequest()),
);
