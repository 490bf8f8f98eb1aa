import { splitApps } from '#contracts/contexts';
import type { DeployedContracts } from '#contracts/compatibility';
import { Configuration } from '#kernel/config';
import { MessagingSettings, ProcessDirectory } from '#kernel/messaging';
import {
  OwnContracts,
  describeBreak,
  findRolloutBreaks,
  readRunningSystem,
  type RolloutBreak,
  type RunningContracts,
} from '#kernel/registry';
import type { Output } from './output.js';
import { rolloutOrder } from './rollout-order.js';

interface Rollout {
  readonly contracts: RunningContracts;
  /** What a process of this version breaks, by the app that it would replace. */
  readonly breaks: ReadonlyMap<string, readonly RolloutBreak[]>;
}

/** Compares `own` with the running processes, as if it replaced each of their apps. Returns the exit code. */
export async function checkRunning(own: DeployedContracts, url: string, output: Output): Promise<number> {
  const { redisPrefix: prefix } = new Configuration().of(MessagingSettings);
  const directory = new ProcessDirectory({ url, prefix, name: 'contracts' }, splitApps);
  await directory.connect();
  try {
    return report(await readRollout(own, directory), output, prefix);
  } catch {
    output.error('Unknown: Redis does not respond, or a process has published malformed contracts.');
    return 2;
  } finally {
    await directory.close();
  }
}

async function readRollout(own: DeployedContracts, directory: ProcessDirectory): Promise<Rollout> {
  const { contracts, redirectsRequests } = await readRunningSystem(directory);
  const { digest } = new OwnContracts(own, 'enforce');
  const apps = Map.groupBy(contracts.peers, ({ name }) => name);
  const breaks = [...apps].map(([name, peers]) => {
    const hosts = [...new Set(peers.flatMap((each) => each.hosts))];
    const starting = { name, hosts, contracts: own, digest };
    return [name, findRolloutBreaks(contracts, starting, redirectsRequests)] as const;
  });
  return { contracts, breaks: new Map(breaks) };
}

function report({ contracts, breaks }: Rollout, output: Output, prefix: string): number {
  for (const [name, found] of breaks)
    for (const each of found) output.log(describeBreak(each, `${name} (new)`));
  const found = [...breaks.values()].flat();
  if (found.length > 0) {
    const order = rolloutOrder(breaks);
    output.log(order ? `Order of rollout: ${order.join(', ')}.` : 'No order of rollout works for all apps.');
  }
  for (const label of contracts.unknown) output.error(`Unknown: ${label} does not publish its contracts.`);
  if (contracts.peers.length + contracts.unknown.length === 0)
    output.error(`Unknown: no process is registered with the prefix ${prefix} (REDIS_PREFIX).`);
  if (found.length > 0) return 1;
  return contracts.unknown.length > 0 || contracts.peers.length === 0 ? 2 : 0;
}
