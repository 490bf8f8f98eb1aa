import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';

interface HttpRequest {
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/** Lets only support staff pass. */
@Injectable()
export class RoleGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    return context.switchToHttp().getRequest<HttpRequest>().headers['x-role'] === 'support';
  }
}
