import { describe, expect, it } from '@jest/globals';
import { AuthBusy } from '#contracts/auth';
import { FairQueue } from './fair-queue.js';

describe('FairQueue', () => {
  it('leaves places for other subjects, and frees those of completed work', async () => {
    const queue = new FairQueue(1, 15);
    const blocked = Promise.withResolvers<void>();
    const attacker = { account: 'mallory@example.com', network: '198.51.100.0' };
    const flood = Array.from({ length: 17 }, () => queue.run(attacker, () => blocked.promise));
    const settled = Promise.allSettled(flood);
    const sameAccount = queue.run({ ...attacker, network: '192.0.2.1' }, async () => 'done');
    await expect(sameAccount).rejects.toThrow(AuthBusy);
    const sameNetwork = queue.run({ ...attacker, account: 'ada@example.com' }, async () => 'done');
    await expect(sameNetwork).rejects.toThrow(AuthBusy);
    const other = queue.run({ account: 'ada@example.com', network: '192.0.2.1' }, async () => 'done');
    blocked.resolve();
    await expect(other).resolves.toBe('done');
    expect((await settled).filter(({ status }) => status === 'fulfilled')).toHaveLength(8);
    await expect(queue.run(attacker, async () => 'done')).resolves.toBe('done');
  });

  it('has a place for a new network while eight networks keep as many of 16 as they can', async () => {
    const queue = new FairQueue(1, 15);
    const blocked = Promise.withResolvers<void>();
    const networks = Array.from({ length: 8 }, (_, n) => `198.51.100.${n}`);
    const flood = networks.flatMap((network) =>
      Array.from({ length: 16 }, () => queue.run({ network }, () => blocked.promise)),
    );
    const settled = Promise.allSettled(flood);
    const other = queue.run({ account: 'ada@example.com', network: '192.0.2.1' }, async () => 'done');
    blocked.resolve();
    await expect(other).resolves.toBe('done');
    expect((await settled).filter(({ status }) => status === 'fulfilled')).toHaveLength(15);
  });

  it('starts the work of networks in turn, whatever accounts they use', async () => {
    const queue = new FairQueue(1, 15);
    const started: string[] = [];
    const names = ['a1', 'a2', 'a3', 'a4', 'b1', 'b2', 'c1'];
    await Promise.all(
      names.map((name) =>
        queue.run({ account: name, network: name.charAt(0) }, async () => void started.push(name)),
      ),
    );
    expect(started).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2', 'a4']);
  });
});
