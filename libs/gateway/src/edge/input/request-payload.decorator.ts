import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { bindRequest } from './bind-request.js';
import type { Route } from '../routing/route.js';

/** Parameter decorator: injects the validated message of the route. */
export const RequestPayload = createParamDecorator((route: Route, context: ExecutionContext) =>
  bindRequest(route, context.switchToHttp().getRequest()),
);
