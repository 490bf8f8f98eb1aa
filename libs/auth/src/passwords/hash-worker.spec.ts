import { monitorEventLoopDelay } from 'node:perf_hooks';
import { describe, expect, it } from '@jest/globals';
import { HashWorker } from './hash-worker.js';

const password = 'correct horse battery staple';
const costly = { memoryCost: 65_536, timeCost: 8, parallelism: 1 };

describe('HashWorker', () => {
  it('hashes and verifies without blocking the event loop', async () => {
    const worker = new HashWorker();
    await worker.run({ password, cost: { ...costly, timeCost: 1 } });
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const startedAt = performance.now();
    const hash = (await worker.run({ password, cost: costly })) as string;
    const took = performance.now() - startedAt;
    delay.disable();
    expect(delay.percentile(50) / 1e6).toBeLessThan(took / 4);
    await expect(worker.run({ password, hash })).resolves.toBe(true);
    await expect(worker.run({ password: 'another', hash })).resolves.toBe(false);
  });

  it('continues after a job fails', async () => {
    const worker = new HashWorker();
    await expect(worker.run({ password, hash: 'no hash' })).rejects.toThrow(/Error/);
    await expect(worker.run({ password, cost: { ...costly, timeCost: 1 } })).resolves.toMatch(
      /^\$argon2id\$/,
    );
  });
});
