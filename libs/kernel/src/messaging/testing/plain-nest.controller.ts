import { Controller, Inject } from '@nestjs/common';
import { EventPattern, MessagePattern, Payload, RpcException } from '@nestjs/microservices';
import { Observable, range } from 'rxjs';
import { Journal } from './journal.js';

/** A controller as Nest's own documentation writes it: it knows nothing of this project. */
@Controller()
export class PlainNestController {
  constructor(@Inject(Journal) private readonly journal: Journal) {}

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

  @MessagePattern('plain.refuse')
  refuse(): never {
    throw new RpcException('not today');
  }

  @MessagePattern('plain.break')
  break(): never {
    throw new Error('with a secret in it');
  }

  @EventPattern('plain.rang')
  async rang(@Payload() event: { bell: number }): Promise<void> {
    await this.journal.note('rang', event);
  }
}
