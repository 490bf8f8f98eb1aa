import { Module } from '@nestjs/common';
import { ConfigModule } from '@nestjs/config';
import { EventEmitterModule } from '@nestjs/event-emitter';
import { ScheduleModule } from '@nestjs/schedule';
import { TerminusModule } from '@nestjs/terminus';
import { NotificationsController } from './notifications.controller.js';
import { NotificationsHandlers } from './notifications.handlers.js';
import { NotificationsService } from './notifications.service.js';

@Module({
  imports: [ConfigModule.forRoot(), EventEmitterModule.forRoot(), ScheduleModule.forRoot(), TerminusModule],
  controllers: [NotificationsController, NotificationsHandlers],
  providers: [NotificationsService],
})
export class NotificationsModule {}
