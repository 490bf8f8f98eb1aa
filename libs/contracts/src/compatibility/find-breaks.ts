import type { DeployedContracts } from './deployed-contracts.js';
import { findIncompatibilities, type Incompatibility } from './find-incompatibilities.js';

/** A process as another one sees it. */
export interface Peer {
  /** Name of the app. */
  readonly name: string;
  /** The modules that it hosts. */
  readonly hosts: readonly string[];
  readonly contracts: DeployedContracts;
}

/**
 * Whether a placement makes app `sender`, which hosts `context` itself, send its requests to the context to app
 * `receiver`.
 */
export type RedirectsRequests = (context: string, sender: string, receiver: string) => boolean;

/**
 * Finds what breaks between a running process and one of another version. A request breaks only if it leaves the
 * process of its sender. Two processes of one app replace each other, so that no order of rollout separates them.
 */
export function findBreaks(
  running: Peer,
  starting: Peer,
  redirectsRequests: RedirectsRequests,
): Incompatibility[] {
  return findIncompatibilities(running.contracts, starting.contracts)
    .filter(({ type, sender, receiver, old }) => {
      const [from, to] = old === 'sender' ? [running, starting] : [starting, running];
      if (!from.hosts.includes(sender) || !to.hosts.includes(receiver)) return false;
      return (
        type === 'event' || !from.hosts.includes(receiver) || redirectsRequests(receiver, from.name, to.name)
      );
    })
    .map((each) => (running.name === starting.name ? { ...each, first: undefined } : each));
}
