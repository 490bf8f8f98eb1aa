/** A server that answers. */
export interface Service {
  readonly url: string;
  /** Where it was found, or how it was started, in words. */
  readonly origin: string;
  /** Ends what was started here; leaves alone what was found running. */
  stop(): Promise<void>;
}

/** One way to come by a service; undefined when this machine does not offer it. */
export type Way = () => Promise<Service | undefined>;

/** A server that runs anyway: it is not ours to stop. */
export const running = (url: string, origin: string): Service => ({
  url,
  origin,
  stop: async () => undefined,
});

export async function firstOf(ways: readonly Way[]): Promise<Service | undefined> {
  for (const way of ways) {
    const service = await way();
    if (service) return service;
  }
  return undefined;
}
