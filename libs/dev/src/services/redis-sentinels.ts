import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OwnRedis } from './redis-server.js';
import { waitFor } from '../waiting/wait-for.js';

/** A master of one test with a replica, and three sentinels that put the replica in its place within seconds. */
export class OwnSentinels {
  readonly master = new OwnRedis();
  readonly replica = new OwnRedis(() => [
    '--replicaof',
    `127.0.0.1 ${this.master.port}`,
    '--repl-diskless-sync-delay',
    '0',
  ]);
  private readonly sentinels = [1, 2, 3].map(() => new OwnRedis((folder) => this.sentinel(folder)));

  get url(): string {
    return `redis+sentinel://${this.sentinels.map(({ address }) => address).join(',')}/mymaster`;
  }

  async start(): Promise<this> {
    await this.master.start();
    await this.replica.start();
    await waitFor(
      async () => String(await this.replica.do('INFO', 'replication')).includes('master_link_status:up'),
      { timeoutMs: 10_000 },
    );
    await Promise.all(this.sentinels.map((each) => each.start()));
    for (const each of this.sentinels) await waitFor(() => this.isInformed(each), { timeoutMs: 20_000 });
    return this;
  }

  async stop(): Promise<void> {
    await Promise.all([this.master, this.replica, ...this.sentinels].map((each) => each.kill()));
  }

  /** Knows the replica and the other sentinels. */
  private async isInformed(sentinel: OwnRedis): Promise<boolean> {
    const told = (await sentinel.do('SENTINEL', 'MASTER', 'mymaster')) as string[];
    const valueOf = (name: string): string => told[told.indexOf(name) + 1]!;
    return valueOf('num-slaves') === '1' && valueOf('num-other-sentinels') === '2';
  }

  /** A sentinel writes what it finds out into its file. */
  private sentinel(folder: string): string[] {
    const file = join(folder, 'sentinel.conf');
    const lines = [
      `sentinel monitor mymaster 127.0.0.1 ${this.master.port} 2`,
      'sentinel down-after-milliseconds mymaster 500',
      'sentinel failover-timeout mymaster 4000',
    ];
    writeFileSync(file, lines.join('\n'));
    return [file, '--sentinel'];
  }
}
