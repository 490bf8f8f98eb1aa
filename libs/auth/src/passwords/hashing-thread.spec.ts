import { monitorEventLoopDelay } from 'node:perf_hooks';
import { describe, expect, it } from '@jest/globals';
import { HashingThread } from './hashing-thread.js';

const password = 'correct horse battery staple';
const costly = { memoryCost: 65_536, timeCost: 8, parallelism: 1 };

describe('HashingThread', () => {
  it('hashes and verifies, and leaves the event loop to others meanwhile', async () => {
    const thread = new HashingThread();
    await thread.do({ password, cost: { ...costly, timeCost: 1 } });
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const startedAt = performance.now();
    const hash = (await thread.do({ password, cost: costly })) as string;
    const took = performance.now() - startedAt;
    delay.disable();
    expect(delay.percentile(50) / 1e6).toBeLessThan(took / 4);
    await expect(thread.do({ password, hash })).resolves.toBe(true);
    await expect(thread.do({ password: 'another', hash })).resolves.toBe(false);
  });

  it('goes on after what cannot be done', async () => {
    const thread = new HashingThread();
    await expect(thread.do({ password, hash: 'no hash' })).rejects.toThrow(/Error/);
    await expect(thread.do({ password, cost: { ...costly, timeCost: 1 } })).resolves.toMatch(/^\$argon2id\$/);
  });
});
