import { IsBoolean, IsInt, IsString, Max, Min } from 'class-validator';
import { Env, Settings } from '#kernel/config';
import { IsPostgresUrl } from './postgres-url.js';

@Settings('persistence')
export class PersistenceSettings {
  @Env('DATABASE_URL', {
    optional: true,
    secret: true,
    description:
      'PostgreSQL URL for every context without its own URL. Unset: an embedded database (not allowed in production).',
  })
  @IsPostgresUrl()
  readonly databaseUrl?: string;

  @Env('DATA_DIR', {
    default: '.cleave',
    description: 'Folder of the embedded database. Only one process can use it at a time.',
  })
  @IsString()
  readonly dataDir!: string;

  @Env('DATABASE_POOL_MAX', {
    default: 10,
    description: 'Maximum number of database connections per context and process.',
  })
  @IsInt()
  @Min(2)
  @Max(500)
  readonly poolMax!: number;

  @Env('MIGRATE_ON_START', {
    default: { development: true, test: true, production: false },
    description:
      'Run pending migrations when the process starts. Safe with several processes starting concurrently.',
  })
  @IsBoolean()
  readonly migrateOnStart!: boolean;
}
