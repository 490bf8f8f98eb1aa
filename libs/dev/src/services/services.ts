import { OperatorError } from '#kernel/config';
import { firstOf, type OwnService, type Service, type Way } from './service.js';
import { installed } from './install.js';
import { answeringPostgres, configuredPostgres, containedPostgres, startPostgres } from './postgres.js';
import { answeringRedis, configuredRedis, containedRedis, startRedis } from './redis.js';

export interface Services {
  readonly postgres: Service;
  readonly redis: Service;
  /** Ends those that were started for this run. */
  stop(): Promise<void>;
}

/**
 * PostgreSQL and Redis for tests and for the split on a laptop: those of `DATABASE_URL` and `REDIS_URL`, else those
 * answering on this machine, else ones started in a temporary folder from its binaries, else in containers. On Debian
 * or Ubuntu as root, missing packages are installed. Throws with the command to run when there is no way.
 */
export async function findServices(): Promise<Services> {
  const postgres = await find<Service>('PostgreSQL', [
    configuredPostgres,
    answeringPostgres,
    startPostgres,
    containedPostgres,
    installing('postgresql', startPostgres),
  ]);
  const redis = await find<Service>('Redis', [
    configuredRedis,
    answeringRedis,
    startRedis,
    containedRedis,
    installing('redis-server', startRedis),
  ]);
  return { postgres, redis, stop: async () => void (await Promise.all([postgres.stop(), redis.stop()])) };
}

/** A PostgreSQL that nobody else uses, with `settings` as in `name=value`. @throws Error like `findServices` */
export function ownPostgres(...settings: string[]): Promise<OwnService> {
  const start: Way<OwnService> = () => startPostgres(...settings);
  return find('PostgreSQL', [start, installing('postgresql', start)]);
}

/** A Redis that nobody else uses, with `settings` as it takes them. @throws Error like `findServices` */
export function ownRedis(...settings: string[]): Promise<OwnService> {
  const start: Way<OwnService> = () => startRedis(...settings);
  return find('Redis', [start, installing('redis-server', start)]);
}

/** Installs the package first. */
function installing<S extends Service>(aptPackage: string, start: Way<S>): Way<S> {
  return async () => ((await installed(aptPackage)) ? start() : undefined);
}

/** The first that is offered. Asks no further than that. */
export async function find<S extends Service>(name: string, ways: readonly Way<S>[]): Promise<S> {
  const service = await firstOf(ways);
  if (service) return service;
  throw new OperatorError(
    `${name} is needed: none answers, and there is neither a program nor a container engine to start one. ` +
      'Install it, for example: sudo apt-get install postgresql redis-server',
  );
}
