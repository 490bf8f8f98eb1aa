import { createParamDecorator, type ExecutionContext } from '@nestjs/common';

/** The authenticated account. */
export interface Caller {
  readonly id: string;
}

export const CurrentCaller = createParamDecorator(
  (_: unknown, context: ExecutionContext): Caller =>
    context.switchToHttp().getRequest<{ user: Caller }>().user,
);
