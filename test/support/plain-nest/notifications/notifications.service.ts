import { Injectable, NotFoundException } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';
import { Interval } from '@nestjs/schedule';
import type { SendNotificationDto } from './send-notification.dto.js';

export interface Notification extends SendNotificationDto {
  readonly id: number;
  readonly from: string;
}

@Injectable()
export class NotificationsService {
  private readonly notifications: Notification[] = [];
  private readonly counts = { sent: 0, ticks: 0, tickets: 0 };

  constructor(
    private readonly config: ConfigService,
    private readonly events: EventEmitter2,
  ) {}

  send(message: SendNotificationDto): Notification {
    const from = this.config.get('NOTIFICATIONS_FROM', 'shop@example.com');
    const notification = { ...message, id: this.notifications.length + 1, from };
    this.notifications.push(notification);
    this.events.emit('notification.sent', notification);
    return notification;
  }

  find(id: number): Notification {
    const notification = this.notifications.find((each) => each.id === id);
    if (!notification) throw new NotFoundException('no such notification');
    return notification;
  }

  list(): readonly Notification[] {
    return this.notifications;
  }

  statistics(): Readonly<typeof this.counts> {
    return this.counts;
  }

  ticketOpened(): void {
    this.counts.tickets++;
  }

  @OnEvent('notification.sent')
  protected countSent(): void {
    this.counts.sent++;
  }

  @Interval(20)
  protected tick(): void {
    this.counts.ticks++;
  }
}
