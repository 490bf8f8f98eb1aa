import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RedisServer } from './redis-server.js';
import { waitFor } from '../waiting/wait-for.js';

/** What docs/security.md names: no client without credentials can change the master. */
const anonymousRights =
  'nopass -@all +sentinel|get-master-addr-by-name +sentinel|sentinels +sentinel|is-master-down-by-addr +info +ping';

/** A Redis master with one replica, and three Sentinels that fail over within seconds. For one test. */
export class RedisSentinels {
  readonly master = new RedisServer();
  readonly replica = new RedisServer(() => [
    '--replicaof',
    `127.0.0.1 ${this.master.port}`,
    '--repl-diskless-sync-delay',
    '0',
  ]);
  private readonly sentinels = [1, 2, 3].map(() => new RedisServer((folder) => this.sentinelArgs(folder)));

  get url(): string {
    return `redis+sentinel://${this.sentinels.map(({ address }) => address).join(',')}/mymaster`;
  }

  async start(): Promise<this> {
    await this.master.start();
    await this.replica.start();
    await waitFor(
      async () => String(await this.replica.call('INFO', 'replication')).includes('master_link_status:up'),
      { timeoutMs: 10_000 },
    );
    await Promise.all(this.sentinels.map((each) => each.start()));
    for (const each of this.sentinels) await waitFor(() => this.hasDiscovered(each), { timeoutMs: 20_000 });
    for (const each of this.sentinels)
      await each.call('ACL', 'SETUSER', 'default', ...anonymousRights.split(' '));
    return this;
  }

  async stop(): Promise<void> {
    await Promise.all([this.master, this.replica, ...this.sentinels].map((each) => each.kill()));
  }

  /** Whether the Sentinel has discovered the replica and the other Sentinels. */
  private async hasDiscovered(sentinel: RedisServer): Promise<boolean> {
    const fields = (await sentinel.call('SENTINEL', 'MASTER', 'mymaster')) as string[];
    const valueOf = (name: string): string => fields[fields.indexOf(name) + 1]!;
    return valueOf('num-slaves') === '1' && valueOf('num-other-sentinels') === '2';
  }

  /** Writes the configuration file of a Sentinel, which the Sentinel itself updates, and returns its arguments. */
  private sentinelArgs(folder: string): string[] {
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
