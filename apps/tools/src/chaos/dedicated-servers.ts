import { startDedicatedPostgres, startDedicatedRedis, type DedicatedService } from '#dev';

/** Low enough that a fault can exhaust them. */
const maxConnections = 80;

/** Servers used by this run only, so that faults can be injected into them. Redis runs without persistence. */
export interface DedicatedServers {
  readonly postgres: DedicatedService;
  readonly redis: DedicatedService | undefined;
  stop(): Promise<void>;
}

export async function startServers({ needsRedis }: { needsRedis: boolean }): Promise<DedicatedServers> {
  const postgres = await startDedicatedPostgres(`max_connections=${maxConnections}`);
  const redis = needsRedis ? await startDedicatedRedis('--enable-debug-command', 'local') : undefined;
  const stop = async (): Promise<void> => {
    await Promise.all([postgres.stop(), redis?.stop()]);
  };
  return { postgres, redis, stop };
}
