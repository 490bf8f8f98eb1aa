import { IsBoolean, IsInt, IsString, Max, Min } from 'class-validator';
import { Env, Settings } from '#kernel/config';
import { IsPostgresUrl } from './postgres-url.js';

@Settings('persistence')
export class PersistenceSettings {
  @Env('DATABASE_URL', {
    optional: true,
    secret: true,
    description:
      'PostgreSQL for every context without a URL of its own. Unset: a database embedded in the process, but not in production.',
  })
  @IsPostgresUrl()
  readonly databaseUrl?: string;

  @Env('DATA_DIR', {
    default: '.cleave',
    description: 'Folder of the embedded database. One process at a time can use it.',
  })
  @IsString()
  readonly dataDir!: string;

  @Env('DATABASE_POOL_MAX', {
    default: 10,
    description: 'The most connections each context of a process holds.',
  })
  @IsInt()
  @Min(2)
  @Max(500)
  readonly poolMax!: number;

  @Env('MIGRATE_ON_START', {
    default: { development: true, test: true, production: false },
    description: 'Bring the databases up to date when the process starts. Safe in several processes at once.',
  })
  @IsBoolean()
  readonly migrateOnStart!: boolean;
}
