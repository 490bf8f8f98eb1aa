import { firstOf, type OwnService, type Service, type Way } from './service.js';
import { installed } from './install.js';
import { answeringPostgres, configuredPostgres, startPostgres } from './postgres.js';
import { answeringRedis, configuredRedis, startRedis } from './redis.js';

export interface Services {
  readonly postgres: Service;
  readonly redis: Service;
  /** Ends those that were started for this run. */
  stop(): Promise<void>;
}

/**
 * PostgreSQL and Redis for tests and for the split on a laptop: those of `DATABASE_URL` and `REDIS_URL`, else those
 * answering on this machine, else ones started in a temporary folder. On Debian or Ubuntu as root, missing
 * packages are installed. Throws with the command to run when there is no way.
 */
export async function findServices(): Promise<Services> {
  const postgres = await find<Service>(
    'PostgreSQL',
    'postgresql',
    [configuredPostgres, answeringPostgres],
    startPostgres,
  );
  const redis = await find<Service>('Redis', 'redis-server', [configuredRedis, answeringRedis], startRedis);
  return { postgres, redis, stop: async () => void (await Promise.all([postgres.stop(), redis.stop()])) };
}

/** A PostgreSQL that nobody else uses, with `settings` as in `name=value`. @throws Error like `findServices` */
export function ownPostgres(...settings: string[]): Promise<OwnService> {
  return find<OwnService>('PostgreSQL', 'postgresql', [], () => startPostgres(...settings));
}

/** A Redis that nobody else uses, with `settings` as it takes them. @throws Error like `findServices` */
export function ownRedis(...settings: string[]): Promise<OwnService> {
  return find<OwnService>('Redis', 'redis-server', [], () => startRedis(...settings));
}

async function find<S extends Service>(
  name: string,
  aptPackage: string,
  found: readonly Way<S>[],
  start: Way<S>,
): Promise<S> {
  const afterInstall: Way<S> = async () => ((await installed(aptPackage)) ? start() : undefined);
  const service = await firstOf([...found, start, afterInstall]);
  if (!service)
    throw new Error(
      `${name} is needed and not there. Install it, for example:\n  sudo apt-get install ${aptPackage}`,
    );
  return service;
}
