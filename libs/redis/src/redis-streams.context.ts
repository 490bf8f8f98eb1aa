import { BaseRpcContext } from '@nestjs/microservices';

/** Nest transport context of a message received over Redis. */
export class RedisStreamsContext extends BaseRpcContext<[pattern: string]> {
  getPattern(): string {
    return this.args[0];
  }
}
