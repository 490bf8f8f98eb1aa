import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { DatabasesModule } from '#kernel/persistence';
import { JobScheduler } from './job-scheduler.js';

/** Runs the `@PeriodicJob` methods of all modules of the application, also of those that do not import it. */
@Module({ imports: [DiscoveryModule, DatabasesModule], providers: [JobScheduler] })
export class SchedulingModule {}
