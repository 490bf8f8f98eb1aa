import type { ContractDescription } from './contract-description.js';
import { findIncompatibilities, type Incompatibility } from './find-incompatibilities.js';

/** A process as another one sees it. */
export interface Peer {
  /** Name of the app. */
  readonly name: string;
  /** The modules that it hosts. */
  readonly hosts: readonly string[];
  readonly contracts: ContractDescription;
}

/**
 * Whether a placement makes `fromApp`, which hosts `calledContext` itself, send its requests to the context to `toApp`.
 */
export type RedirectsRequests = (calledContext: string, fromApp: string, toApp: string) => boolean;

/**
 * Keeps the incompatibilities of messages that actually travel between the two processes. For two processes of the same
 * app, no rollout order helps, because old and new replicas overlap.
 */
export function incompatibilitiesBetweenProcesses(
  running: Peer,
  candidate: Peer,
  redirectsRequests: RedirectsRequests,
): Incompatibility[] {
  return findIncompatibilities(running.contracts, candidate.contracts)
    .filter(({ type, sender, receiver, old }) => {
      const [fromApp, toApp] = old === 'sender' ? [running, candidate] : [candidate, running];
      if (!fromApp.hosts.includes(sender) || !toApp.hosts.includes(receiver)) return false;
      return (
        type === 'event' ||
        !fromApp.hosts.includes(receiver) ||
        redirectsRequests(receiver, fromApp.name, toApp.name)
      );
    })
    .map((each) => (running.name === candidate.name ? { ...each, deployFirst: undefined } : each));
}
