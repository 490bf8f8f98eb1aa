import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

export interface Flood {
  /** Stops the flood and returns the number of responses per status. */
  stop(): Promise<string>;
}

/** Sends logins with wrong passwords at a constant rate, independent of response times, from a worker thread. */
export async function startFlood(url: string, loginsPerSecond: number): Promise<Flood> {
  const workerData = { url, loginsPerSecond };
  const worker = new Worker(new URL('./flood-worker.js', import.meta.url), { workerData });
  await once(worker, 'message');
  return {
    stop: async () => {
      worker.postMessage('stop');
      const [countByStatus] = (await once(worker, 'message')) as [Record<string, number>];
      await worker.terminate();
      return Object.entries(countByStatus)
        .map(([status, count]) => `${status} × ${count}`)
        .join(', ');
    },
  };
}
