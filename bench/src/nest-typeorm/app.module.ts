import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LoggerModule } from 'nestjs-pino';
import { AccountsModule } from './accounts/accounts.module.js';
import { CatalogueModule } from './catalogue/catalogue.module.js';
import { HealthController } from './health.controller.js';
import { CreateOrders1764000000000 } from './orders/create-orders.migration.js';
import { isLean } from './is-lean.js';
import { OrdersModule } from './orders/orders.module.js';

@Module({
  imports: [
    ...(isLean ? [] : [LoggerModule.forRoot({ pinoHttp: { redact: ['req.headers.authorization'] } })]),
    TypeOrmModule.forRoot({
      type: 'postgres',
      url: process.env.DATABASE_URL,
      poolSize: 10,
      autoLoadEntities: true,
      installExtensions: false,
      migrations: [CreateOrders1764000000000],
      migrationsRun: true,
    }),
    AccountsModule,
    CatalogueModule,
    OrdersModule,
  ],
  controllers: [HealthController],
})
export class AppModule {}
