import type { Configuration } from '#kernel/config';
import { remoteDatabaseHosts } from '#kernel/persistence';
import { BootError } from './boot-error.js';

/**
 * Development mode is the default; it must not be used by mistake with the database of a deployment.
 * @throws BootError if a database of the contexts is on another host and `NODE_ENV` is not set
 */
export function assertModeIsChosen(
  name: string,
  contexts: readonly string[],
  configuration: Configuration,
): void {
  const [host] = configuration.isSet('NODE_ENV') ? [] : remoteDatabaseHosts(contexts, configuration);
  if (host === undefined) return;
  throw new BootError(name, [
    `NODE_ENV is not set, and the database is on ${host}: set NODE_ENV to production, or to development.`,
  ]);
}
