import type { RedirectsRequests } from '#contracts/compatibility';
import type { ProcessDirectory } from '#redis';
import type { DirectoryContent } from '#kernel/messaging';
import { parseRecords } from '../process-record.js';
import { readRunningContracts, type RunningContracts } from './running-contracts.js';

interface RunningSystem {
  readonly contracts: RunningContracts;
  readonly redirectsRequests: RedirectsRequests;
}

/** Reads the contracts and the placements of all processes. Rejects if Redis is unavailable. */
export async function readRunningSystem(directory: ProcessDirectory): Promise<RunningSystem> {
  const content = await directory.read();
  const records = parseRecords(content).map(({ record }) => record);
  const contracts = await readRunningContracts(directory, records);
  return { contracts, redirectsRequests: redirectionBy(content.placements) };
}

/** Whether a stored placement makes an app send requests to another one. */
function redirectionBy(placements: DirectoryContent['placements']): RedirectsRequests {
  return (calledContext, fromApp, toApp) => {
    const { to, percent } = parse(placements.get(calledContext)) ?? {};
    return to === toApp && fromApp !== toApp && typeof percent === 'number' && percent > 0;
  };
}

/** Returns undefined for malformed JSON. */
function parse(json = ''): { readonly to?: unknown; readonly percent?: unknown } | null | undefined {
  try {
    return JSON.parse(json) as object | null;
  } catch {
    return undefined;
  }
}
