import { BaseRpcContext } from '@nestjs/microservices';

export class InProcessContext extends BaseRpcContext<[pattern: string]> {
  getPattern(): string {
    return this.args[0];
  }
}
