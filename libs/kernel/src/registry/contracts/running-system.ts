import type { RedirectsRequests } from '#contracts/compatibility';
import type { ProcessDirectory, RegistryContent } from '#kernel/messaging';
import { parseRecords } from '../process-record.js';
import { readRunningContracts, type RunningContracts } from './running-contracts.js';

interface RunningSystem {
  readonly contracts: RunningContracts;
  readonly redirectsRequests: RedirectsRequests;
}

/** Reads the contracts and the placements of all processes. Rejects if Redis is unavailable. */
export async function readRunningSystem(directory: ProcessDirectory): Promise<RunningSystem> {
  const { processes, placements } = await directory.read();
  const contracts = await readRunningContracts(
    directory,
    parseRecords(processes.map(({ record }) => record)),
  );
  return { contracts, redirectsRequests: redirectionBy(placements) };
}

/** Whether a stored placement makes an app send requests to another one. */
function redirectionBy(placements: RegistryContent['placements']): RedirectsRequests {
  return (calledContext, fromApp, toApp) => {
    const json = placements.get(calledContext);
    if (json === undefined) return false;
    const { to, percent } = JSON.parse(json) as { readonly to?: unknown; readonly percent?: unknown };
    return to === toApp && fromApp !== toApp && Number(percent) > 0;
  };
}
