import { Controller } from '@nestjs/common';
import { EventPattern, MessagePattern, Payload } from '@nestjs/microservices';
import { Observable, from } from 'rxjs';
import { NotificationsService, type Notification } from './notifications.service.js';
import type { SendNotificationDto } from './send-notification.dto.js';

@Controller()
export class NotificationsHandlers {
  constructor(private readonly notifications: NotificationsService) {}

  @MessagePattern('notifications.send')
  send(@Payload() message: SendNotificationDto): Notification {
    return this.notifications.send(message);
  }

  @MessagePattern('notifications.find')
  find(@Payload() id: number): Notification {
    return this.notifications.find(id);
  }

  @MessagePattern('notifications.stream')
  stream(): Observable<Notification> {
    return from(this.notifications.list());
  }

  @MessagePattern({ cmd: 'count-notifications' })
  count(): number {
    return this.notifications.list().length;
  }

  @EventPattern('tickets.opened')
  ticketOpened(@Payload() _ticket: { subject: string }): void {
    this.notifications.ticketOpened();
  }
}
