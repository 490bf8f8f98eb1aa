import { Body, Controller, Get, Inject, Param, ParseIntPipe, Post } from '@nestjs/common';
import { ClientProxy } from '@nestjs/microservices';
import { concatMap, tap, toArray, type Observable } from 'rxjs';
import { OpenTicketDto } from './open-ticket.dto.js';

@Controller('tickets')
export class TicketsController {
  constructor(@Inject('NOTIFICATIONS') private readonly notifications: ClientProxy) {}

  @Post()
  open(@Body() { email, subject }: OpenTicketDto): Observable<unknown> {
    const text = `We have received your question: ${subject}`;
    return this.notifications
      .send('notifications.send', { to: email, text })
      .pipe(tap(() => this.notifications.emit('tickets.opened', { subject })));
  }

  @Get('notifications')
  list(): Observable<unknown> {
    return this.notifications.send('notifications.stream', {}).pipe(toArray());
  }

  @Get('notifications/count')
  count(): Observable<unknown> {
    return this.notifications
      .send<number>({ cmd: 'count-notifications' }, {})
      .pipe(concatMap(async (count) => ({ count })));
  }

  @Get('notifications/:id')
  find(@Param('id', ParseIntPipe) id: number): Observable<unknown> {
    return this.notifications.send('notifications.find', id);
  }
}
