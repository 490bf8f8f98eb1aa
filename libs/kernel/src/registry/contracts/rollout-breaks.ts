import {
  findBreaks,
  type Incompatibility,
  type RedirectsRequests,
  type Peer,
} from '#contracts/compatibility';
import type { RunningContracts, RunningPeer } from './running-contracts.js';

export interface RolloutBreak extends Incompatibility {
  readonly running: RunningPeer;
}

/** What breaks between running processes and another one that starts or gets more work. */
export function findRolloutBreaks(
  { peers }: RunningContracts,
  starting: Peer & { readonly digest: string },
  redirectsRequests: RedirectsRequests,
): RolloutBreak[] {
  return peers
    .filter(({ digest }) => digest !== starting.digest)
    .flatMap((running) =>
      findBreaks(running, starting, redirectsRequests).map((each) => ({ ...each, running })),
    );
}

/** One line: both sides, the problem, and what to update first. `starting`: label of the other process. */
export function describeBreak(found: RolloutBreak, starting: string): string {
  const { pattern, sender, receiver, old, problem, first, running } = found;
  const labels = old === 'sender' ? [running.label, starting] : [starting, running.label];
  const advice = first
    ? `Update ${running.name} first.`
    : 'No order of rollout works: declare a new message and remove the old one later.';
  return `${pattern} from ${sender} in ${labels[0]} to ${receiver} in ${labels[1]}: ${problem}. ${advice}`;
}
