import type { Daemon } from './daemon.js';

/** A server that answers. */
export interface Service {
  readonly url: string;
  /** Where it was found, or how it was started, in words. */
  readonly origin: string;
  /** Ends what was started here; leaves alone what was found running. */
  stop(): Promise<void>;
}

/** A server that nobody else uses, so that anything may be done to it. It answers at the same address each time. */
export interface OwnService extends Service, Pick<Daemon, 'start' | 'signal' | 'kill'> {}

/** One way to come by a service; undefined when this machine does not offer it. */
export type Way<S extends Service = Service> = () => Promise<S | undefined>;

/** A server that runs anyway: it is not ours to stop. */
export const running = (url: string, origin: string): Service => ({
  url,
  origin,
  stop: async () => undefined,
});

export async function started(url: string, program: string, daemon: Daemon): Promise<OwnService> {
  await daemon.start().catch(async (failure: unknown) => {
    await daemon.stop();
    throw failure;
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

export async function firstOf<S extends Service>(ways: readonly Way<S>[]): Promise<S | undefined> {
  for (const way of ways) {
    const service = await way();
    if (service) return service;
  }
  return undefined;
}
