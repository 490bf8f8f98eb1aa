import type { Daemon } from './daemon.js';

/** A running server. */
export interface Service {
  readonly url: string;
  /** Where it was found or how it was started, as text. */
  readonly origin: string;
  /** Stops a server that was started by this process; does nothing for an existing one. */
  stop(): Promise<void>;
}

/** A server that only this process uses, and may therefore restart or kill. It keeps its URL across restarts. */
export interface DedicatedService extends Service, Pick<Daemon, 'start' | 'signal' | 'kill'> {}

/** Finds or starts a service; resolves to undefined if this machine cannot provide it in this way. */
export type ServiceProvider<S extends Service = Service> = () => Promise<S | undefined>;

/** A server that was running already; `stop` does nothing. */
export const existingService = (url: string, origin: string): Service => ({
  url,
  origin,
  stop: async () => undefined,
});

export async function startDedicatedService(
  url: string,
  program: string,
  daemon: Daemon,
): Promise<DedicatedService> {
  await daemon.start().catch(async (error: unknown) => {
    await daemon.stop();
    throw error;
  });
  return {
    url,
    origin: `started ${program} on ${new URL(url).host}`,
    start: () => daemon.start(),
    signal: (signal) => daemon.signal(signal),
    kill: (signal) => daemon.kill(signal),
    stop: () => daemon.stop(),
  };
}

export async function firstAvailable<S extends Service>(
  providers: readonly ServiceProvider<S>[],
): Promise<S | undefined> {
  for (const provide of providers) {
    const service = await provide();
    if (service) return service;
  }
  return undefined;
}
