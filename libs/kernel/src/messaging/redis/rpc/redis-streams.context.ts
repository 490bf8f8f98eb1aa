import { BaseRpcContext } from '@nestjs/microservices';

/** What a handler sees of its transport. */
export class RedisStreamsContext extends BaseRpcContext<[pattern: string, deliveries: number]> {
  getPattern(): string {
    return this.args[0];
  }

  /** 1 when this is the first time that the message is handed out, as far as Redis knows. */
  getDeliveries(): number {
    return this.args[1];
  }
}
