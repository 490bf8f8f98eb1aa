import { Controller, Inject } from '@nestjs/common';
import { EventPattern, MessagePattern, Payload, RpcException } from '@nestjs/microservices';
import { Observable, range } from 'rxjs';
import { CallLog } from './call-log.js';

/** A controller in the style of Nest's own documentation, without any API of this project. */
@Controller()
export class PlainNestController {
  constructor(@Inject(CallLog) private readonly callLog: CallLog) {}

  @MessagePattern('plain.sum')
  sum(@Payload() numbers: number[]): number {
    return numbers.reduce((total, each) => total + each, 0);
  }

  @MessagePattern({ cmd: 'shout' })
  async shout(@Payload() text: string): Promise<string> {
    return text.toUpperCase();
  }

  @MessagePattern('plain.count')
  count(@Payload() { to }: { to: number }): Observable<number> {
    return range(1, to);
  }

  @MessagePattern('plain.nothing')
  nothing(): void {}

  @MessagePattern('plain.reject')
  reject(): never {
    throw new RpcException('not today');
  }

  @MessagePattern('plain.fail')
  fail(): never {
    throw new Error('an internal detail');
  }

  @EventPattern('plain.rang')
  async rang(@Payload() event: { bell: number }): Promise<void> {
    await this.callLog.record('rang', event);
  }
}
