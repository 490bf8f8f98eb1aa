import 'reflect-metadata';
import { ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ExpressAdapter, type NestExpressApplication } from '@nestjs/platform-express';
import * as transformerPackage from 'class-transformer';
import helmet from 'helmet';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module.js';
import { isLean } from './is-lean.js';

// A typical Nest and TypeORM application, written as in their documentation. Nest is resolved from Cleave's node_modules,
// which contain neither Express nor class-transformer, so both are passed explicitly.
const app = await NestFactory.create<NestExpressApplication>(
  AppModule,
  new ExpressAdapter(),
  isLean ? { logger: false } : { bufferLogs: true },
);
if (!isLean) {
  app.useLogger(app.get(Logger));
  app.use(helmet());
}
app.useGlobalPipes(new ValidationPipe({ whitelist: true, transform: true, transformerPackage }));
app.enableShutdownHooks(['SIGTERM']);
await app.listen(Number(process.env.PORT), '127.0.0.1');
