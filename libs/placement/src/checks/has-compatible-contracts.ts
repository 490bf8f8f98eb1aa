import { describeIncompatibility, findRolloutIncompatibilities } from '#registry';
import type { Check } from './check.js';

/** The messages of the app are compatible with those of all running processes, in both directions. */
export const hasCompatibleContracts: Check = async ({ context, app, all, readContracts }) => {
  const live = await readContracts(all);
  const gaining = live.peers.filter(({ name, hosts }) => name === app && hosts.includes(context));
  const redirectsRequests = (calledContext: string, fromApp: string, toApp: string): boolean =>
    calledContext === context && toApp === app && fromApp !== app;
  const incompatibilities = gaining.flatMap((candidate) =>
    findRolloutIncompatibilities(live, candidate, redirectsRequests)
      .filter(({ sender, receiver }) => sender === context || receiver === context)
      .map((each) => describeIncompatibility(each, candidate.label)),
  );
  const unknown = live.unknown.map(
    (label) => `The contracts of ${label} are unknown: update it, or repeat the command after a second.`,
  );
  return [...incompatibilities, ...unknown];
};
