import { Global, Module } from '@nestjs/common';
import { Databases } from './databases.js';
import { MigrateOnStart } from './migration/migrate-on-start.js';

/** Imported by every process. Without a context that has a database, `Databases` is empty. */
@Global()
@Module({ providers: [Databases, MigrateOnStart], exports: [Databases] })
export class DatabasesModule {}
