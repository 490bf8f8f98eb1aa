import { splitApps } from '#contracts/contexts';
import type { ContractDescription } from '#contracts/compatibility';
import { Configuration } from '#kernel/config';
import { RedisSettings, ProcessDirectory } from '#redis';
import {
  CompiledContracts,
  describeIncompatibility,
  findRolloutIncompatibilities,
  readRunningSystem,
  type RolloutIncompatibility,
  type RunningContracts,
} from '#registry';
import type { Output } from './output.js';
import { rolloutOrder } from './rollout-order.js';

interface Rollout {
  readonly contracts: RunningContracts;
  /** Incompatibilities of a process of this version, by the app that it would replace. */
  readonly incompatibilities: ReadonlyMap<string, readonly RolloutIncompatibility[]>;
}

/** Compares `own` with the running processes, as if it replaced each of their apps. Returns the exit code. */
export async function checkRunning(own: ContractDescription, url: string, output: Output): Promise<number> {
  const { redisPrefix: prefix } = new Configuration().of(RedisSettings);
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

async function readRollout(own: ContractDescription, directory: ProcessDirectory): Promise<Rollout> {
  const { contracts, redirectsRequests } = await readRunningSystem(directory);
  const { digest } = new CompiledContracts(own, 'enforce');
  const apps = Map.groupBy(contracts.peers, ({ name }) => name);
  const incompatibilities = [...apps].map(([name, peers]) => {
    const hosts = [...new Set(peers.flatMap((each) => each.hosts))];
    const candidate = { name, hosts, contracts: own, digest };
    return [name, findRolloutIncompatibilities(contracts, candidate, redirectsRequests)] as const;
  });
  return { contracts, incompatibilities: new Map(incompatibilities) };
}

function report({ contracts, incompatibilities }: Rollout, output: Output, prefix: string): number {
  for (const [name, found] of incompatibilities)
    for (const each of found) output.log(describeIncompatibility(each, `${name} (new)`));
  const found = [...incompatibilities.values()].flat();
  if (found.length > 0) {
    const order = rolloutOrder(incompatibilities);
    output.log(order ? `Order of rollout: ${order.join(', ')}.` : 'No order of rollout works for all apps.');
  }
  for (const label of contracts.unknown) output.error(`Unknown: ${label} does not publish its contracts.`);
  if (contracts.peers.length + contracts.unknown.length === 0)
    output.error(`Unknown: no process is registered with the prefix ${prefix} (REDIS_PREFIX).`);
  if (found.length > 0) return 1;
  return contracts.unknown.length > 0 || contracts.peers.length === 0 ? 2 : 0;
}
