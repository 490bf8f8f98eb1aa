import { freePort } from '../processes/free-port.js';
import { OwnRedis } from './redis-server.js';
import { waitFor } from '../waiting/wait-for.js';

const slots = 16_384;

/** A Redis Cluster of one test: three servers, a third of the keys each. */
export class OwnCluster {
  readonly servers: OwnRedis[] = [];
  private readonly replicas: OwnRedis[] = [];
  private readonly busPorts: number[] = [];

  get url(): string {
    return `redis+cluster://${this.servers.map(({ address }) => address).join(',')}`;
  }

  /** At the same addresses each time, and empty. */
  async start(): Promise<this> {
    while (this.servers.length < 3) this.servers.push(serverOf(await this.freeBusPort()));
    await Promise.all(this.servers.map((server) => server.start()));
    for (const [n, server] of this.servers.entries()) {
      await server.do('CLUSTER', 'ADDSLOTSRANGE', firstSlotOf(n), firstSlotOf(n + 1) - 1);
      await server.do('CLUSTER', 'SET-CONFIG-EPOCH', n + 1);
      if (n > 0) await this.meet(server.port, this.busPorts[n]!);
    }
    for (const server of this.servers) await waitFor(() => knows(server, 3), { timeoutMs: 10_000 });
    return this;
  }

  /** Who had the slot of a key when the cluster was started. */
  async holderOf(key: string): Promise<OwnRedis> {
    const slot = Number(await this.servers[0]!.do('CLUSTER', 'KEYSLOT', key));
    return this.servers.findLast((_, n) => firstSlotOf(n) <= slot)!;
  }

  /** One that takes over from `master` some seconds after it has died. */
  async addReplicaOf(master: OwnRedis): Promise<OwnRedis> {
    const busPort = await this.freeBusPort();
    const replica = await serverOf(busPort).start();
    this.replicas.push(replica);
    await this.meet(replica.port, busPort);
    for (const server of [...this.servers, replica])
      await waitFor(() => knows(server, 4), { timeoutMs: 10_000 });
    await replica.do('CLUSTER', 'REPLICATE', String(await master.do('CLUSTER', 'MYID')));
    await waitFor(
      async () => String(await replica.do('INFO', 'replication')).includes('master_link_status:up'),
      { timeoutMs: 10_000 },
    );
    for (const server of this.servers)
      await waitFor(async () => String(await server.do('CLUSTER', 'NODES')).includes('slave'), {
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
    await this.servers[0]!.do('CLUSTER', 'MEET', '127.0.0.1', port, busPort);
  }
}

function firstSlotOf(third: number): number {
  return Math.floor((third * slots) / 3);
}

function serverOf(busPort: number): OwnRedis {
  const settings = {
    'cluster-enabled': 'yes',
    'cluster-port': String(busPort),
    'cluster-node-timeout': '1000',
    'repl-diskless-sync-delay': '0',
  };
  return new OwnRedis(() => Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]));
}

async function knows(server: OwnRedis, nodes: number): Promise<boolean> {
  const info = String(await server.do('CLUSTER', 'INFO'));
  return info.includes('cluster_state:ok') && info.includes(`cluster_known_nodes:${nodes}`);
}
