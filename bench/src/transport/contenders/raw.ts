import type { Redis as Connection } from '../../../../node_modules/ioredis/built/index.js';
import { Redis } from '../../shared/cleave.ts';
import type { Address, TransportContender } from '../contender.ts';
import { quote, type Basket } from '../shop.ts';

const keysOf = ({ prefix }: Address) => ({
  requests: `${prefix}:raw:requests`,
  replies: `${prefix}:raw:replies`,
});

type Entries = [stream: string, entries: [id: string, fields: [name: string, message: string]][]][];

/**
 * Lower bound for a transport over Redis with consumer groups: two hops and nothing else. No deadlines, leases,
 * validation or recovery; entries that a crashed process was handling are lost.
 */
export const contender: TransportContender = {
  async serve(address) {
    const { requests, replies } = keysOf(address);
    const [reads, writes] = [connect(address), connect(address)];
    await reads.xgroup('CREATE', requests, 'raw', '0', 'MKSTREAM');
    const loop = async (): Promise<void> => {
      for (;;) {
        const read = reads.xreadgroup(
          'GROUP',
          'raw',
          'server',
          'COUNT',
          64,
          'BLOCK',
          0,
          'STREAMS',
          requests,
          '>',
        );
        const [, entries] = ((await read) as Entries)[0]!;
        const encodedReplies = entries.map(([, [, message]]) => {
          const { i, d } = JSON.parse(message) as { i: number; d: Basket };
          return JSON.stringify({ i, v: quote(d) });
        });
        const ids = entries.map(([id]) => id);
        await writes
          .pipeline()
          .rpush(replies, ...encodedReplies)
          .xack(requests, 'raw', ...ids)
          .xdel(requests, ...ids)
          .exec();
      }
    };
    void loop();
  },
  async connect(address) {
    const { requests, replies } = keysOf(address);
    const [reads, writes] = [connect(address), connect(address)];
    const pending = new Map<number, (reply: unknown) => void>();
    const loop = async (): Promise<void> => {
      for (;;) {
        const [, encodedReplies] = (await reads.blmpop(0, 1, replies, 'LEFT', 'COUNT', 128)) as [
          string,
          string[],
        ];
        for (const text of encodedReplies) {
          const { i, v } = JSON.parse(text) as { i: number; v: unknown };
          pending.get(i)!(v);
          pending.delete(i);
        }
      }
    };
    void loop();
    let calls = 0;
    return (d) =>
      new Promise((resolve, reject) => {
        const i = ++calls;
        pending.set(i, resolve);
        writes.xadd(requests, '*', 'm', JSON.stringify({ i, d })).catch(reject);
      });
  },
};

function connect({ redis: { url } }: Address): Connection {
  return new Redis(url, { protocol: 2 });
}
