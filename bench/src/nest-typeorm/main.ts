import 'reflect-metadata';
import { ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ExpressAdapter, type NestExpressApplication } from '@nestjs/platform-express';
import * as transformerPackage from 'class-transformer';
import helmet from 'helmet';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module.js';

// What a team usually writes with Nest and TypeORM, as their documents show it. Nest is the product's, which knows
// neither Express nor class-transformer: so both are given to it, where it would find them by itself.
const app = await NestFactory.create<NestExpressApplication>(AppModule, new ExpressAdapter(), {
  bufferLogs: true,
});
app.useLogger(app.get(Logger));
app.use(helmet());
app.useGlobalPipes(new ValidationPipe({ whitelist: true, transform: true, transformerPackage }));
app.enableShutdownHooks(['SIGTERM']);
await app.listen(Number(process.env.PORT), '127.0.0.1');
