import { freePort } from './free-port.js';
import { OwnRedis } from './own-redis.js';
import { until } from './until.js';

const slots = 16_384;

/** A Redis Cluster of one test: three servers, a third of the keys each. */
export class OwnCluster {
  readonly servers: OwnRedis[] = [];

  get url(): string {
    return `redis+cluster://${this.servers.map(({ address }) => address).join(',')}`;
  }

  async start(): Promise<this> {
    const busPorts = [await freePort(), await freePort(), await freePort()];
    for (const bus of busPorts) {
      const settings = [
        '--cluster-enabled',
        'yes',
        '--cluster-port',
        String(bus),
        '--cluster-node-timeout',
        '1000',
      ];
      this.servers.push(await new OwnRedis(() => settings).start());
    }
    for (const [n, server] of this.servers.entries()) {
      const [from, to] = [n, n + 1].map((third) => Math.floor((third * slots) / 3));
      await server.do('CLUSTER', 'ADDSLOTSRANGE', from!, to! - 1);
      await server.do('CLUSTER', 'SET-CONFIG-EPOCH', n + 1);
    }
    const [first, ...others] = this.servers;
    for (const [n, { port }] of others.entries())
      await first!.do('CLUSTER', 'MEET', '127.0.0.1', port, busPorts[n + 1]!);
    for (const server of this.servers)
      await until(
        async () =>
          /cluster_state:ok[^]*cluster_known_nodes:3/.test(String(await server.do('CLUSTER', 'INFO'))),
        10_000,
      );
    return this;
  }

  async stop(): Promise<void> {
    await Promise.all(this.servers.map((server) => server.kill()));
  }
}
