import { describe, expect, it } from '@jest/globals';
import { AuthBusy } from '#contracts/auth';
import { FairQueue } from './fair-queue.js';

describe('FairQueue', () => {
  it('leaves places for other subjects, and frees those of completed work', async () => {
    const queue = new FairQueue(1, 15);
    const blocked = Promise.withResolvers<void>();
    const attacker = ['mallory@example.com', '198.51.100.0'];
    const flood = Array.from({ length: 17 }, () => queue.run(attacker, () => blocked.promise));
    const settled = Promise.allSettled(flood);
    const sameAccount = queue.run(['mallory@example.com', '192.0.2.1'], async () => 'done');
    await expect(sameAccount).rejects.toThrow(AuthBusy);
    const sameNetwork = queue.run(['ada@example.com', '198.51.100.0'], async () => 'done');
    await expect(sameNetwork).rejects.toThrow(AuthBusy);
    const other = queue.run(['ada@example.com', '192.0.2.1'], async () => 'done');
    blocked.resolve();
    await expect(other).resolves.toBe('done');
    expect((await settled).filter(({ status }) => status === 'fulfilled')).toHaveLength(12);
    await expect(queue.run(attacker, async () => 'done')).resolves.toBe('done');
  });
});
