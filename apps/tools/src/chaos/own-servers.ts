import { ownPostgres, ownRedis, type OwnService } from '#dev';

/** Few enough that they can be used up. */
const mostConnections = 80;

/** Servers that only this run uses, so that anything may be done to them. Redis keeps nothing when it dies. */
export interface OwnServers {
  readonly postgres: OwnService;
  readonly redis: OwnService | undefined;
  stop(): Promise<void>;
}

export async function startServers({ needsRedis }: { needsRedis: boolean }): Promise<OwnServers> {
  const postgres = await ownPostgres(`max_connections=${mostConnections}`);
  const redis = needsRedis ? await ownRedis('--enable-debug-command', 'local') : undefined;
  const stop = async (): Promise<void> => {
    await Promise.all([postgres.stop(), redis?.stop()]);
  };
  return { postgres, redis, stop };
}
