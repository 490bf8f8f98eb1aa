import { Module } from '@nestjs/common';
import { ClientsModule, Transport } from '@nestjs/microservices';
import { TicketsController } from './tickets.controller.js';

@Module({
  imports: [ClientsModule.register([{ name: 'NOTIFICATIONS', transport: Transport.TCP }])],
  controllers: [TicketsController],
})
export class TicketsModule {}
