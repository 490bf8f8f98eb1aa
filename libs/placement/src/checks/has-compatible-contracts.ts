import { describeBreak, findRolloutBreaks } from '#kernel/registry';
import type { Check } from './check.js';

/** The messages of the app are compatible with those of all running processes, in both directions. */
export const hasCompatibleContracts: Check = async ({ context, app, all, readContracts }) => {
  const live = await readContracts(all);
  const gaining = live.peers.filter(({ name, hosts }) => name === app && hosts.includes(context));
  const redirectsRequests = (redirected: string, sender: string, receiver: string): boolean =>
    redirected === context && receiver === app && sender !== app;
  const breaks = gaining.flatMap((starting) =>
    findRolloutBreaks(live, starting, redirectsRequests)
      .filter(({ sender, receiver }) => sender === context || receiver === context)
      .map((each) => describeBreak(each, starting.label)),
  );
  const unknown = live.unknown.map(
    (label) => `The contracts of ${label} are unknown: update it, or repeat the command after a second.`,
  );
  return [...breaks, ...unknown];
};
