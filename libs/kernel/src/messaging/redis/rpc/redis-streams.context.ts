import { BaseRpcContext } from '@nestjs/microservices';

/** Nest transport context of a message received over Redis. */
export class RedisStreamsContext extends BaseRpcContext<[pattern: string, deliveries: number]> {
  getPattern(): string {
    return this.args[0];
  }

  /** Number of deliveries of this message that Redis knows of, including this one. */
  getDeliveries(): number {
    return this.args[1];
  }
}
