import { OperatorError } from '#kernel/config';
import type { DedicatedService, Service, ServiceProvider } from './service.js';
import { installPackage } from './install.js';
import { localPostgres, configuredPostgres, startPostgresContainer, startPostgres } from './postgres.js';
import { localRedis, configuredRedis, startRedisContainer, startRedis } from './redis.js';

export interface Services {
  readonly postgres: Service;
  readonly redis: Service;
  /** Stops the services that were started by this process. */
  stop(): Promise<void>;
}

/**
 * Finds PostgreSQL and Redis for tests and for `npm run split`. In this order: `DATABASE_URL` and `REDIS_URL`; servers
 * running on the default ports; new servers from installed binaries, in temporary folders; containers; as root on Debian
 * or Ubuntu, newly installed packages. With `preferNewPostgres`, installed binaries of PostgreSQL come before a running
 * server: the new one does not wait for the disk, which a running server does at every commit and `drop database`.
 * @throws OperatorError with the installation command if none of these is possible
 */
export async function findServices({ preferNewPostgres = false } = {}): Promise<Services> {
  const postgres = await findService<Service>('PostgreSQL', [
    configuredPostgres,
    ...(preferNewPostgres ? [startPostgres, localPostgres] : [localPostgres, startPostgres]),
    startPostgresContainer,
    afterInstalling('postgresql', startPostgres),
  ]);
  const redis = await findService<Service>('Redis', [
    configuredRedis,
    localRedis,
    startRedis,
    startRedisContainer,
    afterInstalling('redis-server', startRedis),
  ]);
  return { postgres, redis, stop: async () => void (await Promise.all([postgres.stop(), redis.stop()])) };
}

/** Starts a PostgreSQL server with settings in the form `name=value`. @throws OperatorError like `findServices` */
export function startDedicatedPostgres(...settings: string[]): Promise<DedicatedService> {
  const start: ServiceProvider<DedicatedService> = () => startPostgres(...settings);
  return findService('PostgreSQL', [start, afterInstalling('postgresql', start)]);
}

/** Starts a Redis server with command-line `settings`. @throws OperatorError like `findServices` */
export function startDedicatedRedis(...settings: string[]): Promise<DedicatedService> {
  const start: ServiceProvider<DedicatedService> = () => startRedis(...settings);
  return findService('Redis', [start, afterInstalling('redis-server', start)]);
}

/** Installs the package and then calls `start`. */
function afterInstalling<S extends Service>(
  aptPackage: string,
  start: ServiceProvider<S>,
): ServiceProvider<S> {
  return async () => ((await installPackage(aptPackage)) ? start() : undefined);
}

/** Returns the first available service; later providers are not called. */
export async function findService<S extends Service>(
  name: string,
  providers: readonly ServiceProvider<S>[],
): Promise<S> {
  for (const provide of providers) {
    const service = await provide();
    if (service) return service;
  }
  throw new OperatorError(
    `${name} is required, but none is running, and neither its binaries nor a container engine are installed. ` +
      'Install it, for example: sudo apt-get install postgresql redis-server',
  );
}
