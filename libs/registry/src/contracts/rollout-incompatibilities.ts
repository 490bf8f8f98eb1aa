import {
  incompatibilitiesBetweenProcesses,
  type Incompatibility,
  type RedirectsRequests,
  type Peer,
} from '#contracts/compatibility';
import type { RunningContracts, RunningPeer } from './running-contracts.js';

export interface RolloutIncompatibility extends Incompatibility {
  readonly running: RunningPeer;
}

/** The incompatibilities between running processes and `candidate`, which starts or gets more work. */
export function findRolloutIncompatibilities(
  { peers }: RunningContracts,
  candidate: Peer & { readonly digest: string },
  redirectsRequests: RedirectsRequests,
): RolloutIncompatibility[] {
  return peers
    .filter(({ digest }) => digest !== candidate.digest)
    .flatMap((running) =>
      incompatibilitiesBetweenProcesses(running, candidate, redirectsRequests).map((each) => ({
        ...each,
        running,
      })),
    );
}

/** One line: both sides, the problem, and what to update first. `candidate`: label of the other process. */
export function describeIncompatibility(found: RolloutIncompatibility, candidate: string): string {
  const { pattern, sender, receiver, old, problem, deployFirst, running } = found;
  const labels = old === 'sender' ? [running.label, candidate] : [candidate, running.label];
  const advice = deployFirst
    ? `Update ${running.name} first.`
    : 'No order of rollout works: declare a new message and remove the old one later.';
  return `${pattern} from ${sender} in ${labels[0]} to ${receiver} in ${labels[1]}: ${problem}. ${advice}`;
}
