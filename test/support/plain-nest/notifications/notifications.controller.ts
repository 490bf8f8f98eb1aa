import {
  Body,
  Controller,
  Get,
  Header,
  ImATeapotException,
  Param,
  ParseIntPipe,
  Post,
  Query,
  UseFilters,
  UseGuards,
  UseInterceptors,
  ValidationPipe,
} from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { HealthCheck, HealthCheckService, type HealthCheckResult } from '@nestjs/terminus';
import { EnvelopeInterceptor } from './envelope.interceptor.js';
import { NotificationsService, type Notification } from './notifications.service.js';
import { RoleGuard } from './role.guard.js';
import { SendNotificationDto } from './send-notification.dto.js';
import { TeapotFilter } from './teapot.filter.js';

@ApiTags('Notifications')
@Controller('notifications')
export class NotificationsController {
  constructor(
    private readonly notifications: NotificationsService,
    private readonly health: HealthCheckService,
  ) {}

  @ApiOperation({ summary: 'Send a notification' })
  @Post()
  send(@Body(new ValidationPipe({ whitelist: true })) message: SendNotificationDto): Notification {
    return this.notifications.send(message);
  }

  @Get()
  @UseGuards(RoleGuard)
  @UseInterceptors(EnvelopeInterceptor)
  list(@Query('to') to: string | undefined): readonly Notification[] {
    return this.notifications.list().filter((each) => to === undefined || each.to === to);
  }

  @Get('statistics')
  @Header('Cache-Control', 'no-store')
  statistics(): object {
    return this.notifications.statistics();
  }

  @Get('health')
  @HealthCheck()
  check(): Promise<HealthCheckResult> {
    return this.health.check([() => ({ mail: { status: 'up' } })]);
  }

  @Get('teapot')
  @UseFilters(TeapotFilter)
  teapot(): never {
    throw new ImATeapotException('short and stout');
  }

  @Get(':id')
  find(@Param('id', ParseIntPipe) id: number): Notification {
    return this.notifications.find(id);
  }
}
