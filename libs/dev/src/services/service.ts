import { OperatorError } from '#kernel/config';

/** A running server. */
export interface Service {
  readonly url: string;
  /** Where it was found or how it was started, as text. */
  readonly origin: string;
  /** Stops a server that was started by this process; does nothing for an existing one. */
  stop(): Promise<void>;
}

/** A server that only this process uses, and may therefore restart or kill. It keeps its URL across restarts. */
export interface DedicatedService extends Service {
  /** Starts the server unless it is running. Rejects with its stderr if it exits or is not ready within 30 s. */
  start(): Promise<void>;
  signal(signal: NodeJS.Signals): void;
  /** Sends the signal and resolves when the process has exited. The server can be started again. */
  kill(signal: NodeJS.Signals): Promise<void>;
}

/** Finds or starts a service; resolves to undefined if this machine cannot provide it in this way. */
export type ServiceProvider<S extends Service = Service> = () => Promise<S | undefined>;

type ReadinessCheck = (url: string) => Promise<boolean>;

/** The server at the URL in `variable`; undefined if that is not set. @throws OperatorError if it does not respond */
export async function configuredService(
  name: string,
  variable: string,
  isReady: ReadinessCheck,
): Promise<Service | undefined> {
  const url = process.env[variable];
  if (!url) return undefined;
  if (!(await isReady(url)))
    throw new OperatorError(`${variable} is set, but the ${name} server does not respond`);
  return existingService(url, variable);
}

/** The server at `url`; undefined if it does not respond. */
export async function runningService(url: string, isReady: ReadinessCheck): Promise<Service | undefined> {
  return (await isReady(url)) ? existingService(url, `running on ${new URL(url).host}`) : undefined;
}

function existingService(url: string, origin: string): Service {
  return { url, origin, stop: async () => undefined };
}
