import { Global, Module } from '@nestjs/common';
import { Databases } from './databases.js';
import { MigrateOnStart } from './migrate-on-start.js';

/** Part of every process; `Databases` of a process without a context that has one is empty. */
@Global()
@Module({ providers: [Databases, MigrateOnStart], exports: [Databases] })
export class DatabasesModule {}
