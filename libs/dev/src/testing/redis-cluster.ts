import { freePort } from '../processes/free-port.js';
import { RedisServer } from './redis-server.js';
import { waitFor } from '../waiting/wait-for.js';

const slots = 16_384;

/** A Redis Cluster of three masters for one test. */
export class RedisCluster {
  readonly servers: RedisServer[] = [];
  private readonly replicas: RedisServer[] = [];
  private readonly busPorts: number[] = [];

  get url(): string {
    return `redis+cluster://${this.servers.map(({ address }) => address).join(',')}`;
  }

  /** Starts an empty cluster. The servers keep their ports across restarts. */
  async start(): Promise<this> {
    while (this.servers.length < 3) this.servers.push(clusterServer(await this.freeBusPort()));
    await Promise.all(this.servers.map((server) => server.start()));
    for (const [n, server] of this.servers.entries()) {
      await server.call('CLUSTER', 'ADDSLOTSRANGE', firstSlotOf(n), firstSlotOf(n + 1) - 1);
      await server.call('CLUSTER', 'SET-CONFIG-EPOCH', n + 1);
      if (n > 0) await this.meet(server.port, this.busPorts[n]!);
    }
    for (const server of this.servers) await waitFor(() => hasJoined(server, 3), { timeoutMs: 10_000 });
    return this;
  }

  /** The server that owned the slot of `key` when the cluster was started. */
  async serverForKey(key: string): Promise<RedisServer> {
    const slot = Number(await this.servers[0]!.call('CLUSTER', 'KEYSLOT', key));
    return this.servers.findLast((_, n) => firstSlotOf(n) <= slot)!;
  }

  /** Adds a replica of `master`, which is promoted some seconds after the master has died. */
  async addReplica(master: RedisServer): Promise<RedisServer> {
    const busPort = await this.freeBusPort();
    const replica = await clusterServer(busPort).start();
    this.replicas.push(replica);
    await this.meet(replica.port, busPort);
    for (const server of [...this.servers, replica])
      await waitFor(() => hasJoined(server, 4), { timeoutMs: 10_000 });
    await replica.call('CLUSTER', 'REPLICATE', String(await master.call('CLUSTER', 'MYID')));
    await waitFor(
      async () => String(await replica.call('INFO', 'replication')).includes('master_link_status:up'),
      { timeoutMs: 10_000 },
    );
    for (const server of this.servers)
      await waitFor(async () => String(await server.call('CLUSTER', 'NODES')).includes('slave'), {
        timeoutMs: 10_000,
      });
    return replica;
  }

  async stop(): Promise<void> {
    await Promise.all([...this.servers, ...this.replicas].map((server) => server.kill()));
  }

  private async freeBusPort(): Promise<number> {
    const port = await freePort();
    this.busPorts.push(port);
    return port;
  }

  private async meet(port: number, busPort: number): Promise<void> {
    await this.servers[0]!.call('CLUSTER', 'MEET', '127.0.0.1', port, busPort);
  }
}

function firstSlotOf(index: number): number {
  return Math.floor((index * slots) / 3);
}

function clusterServer(busPort: number): RedisServer {
  const settings = {
    'cluster-enabled': 'yes',
    'cluster-port': String(busPort),
    'cluster-node-timeout': '1000',
    'repl-diskless-sync-delay': '0',
  };
  return new RedisServer(() => Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]));
}

/** Whether the server sees a working cluster of `nodes` nodes. */
async function hasJoined(server: RedisServer, nodes: number): Promise<boolean> {
  const info = String(await server.call('CLUSTER', 'INFO'));
  return info.includes('cluster_state:ok') && info.includes(`cluster_known_nodes:${nodes}`);
}
