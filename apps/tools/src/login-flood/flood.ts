import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

export interface Flood {
  /** How often each status was answered. */
  stop(): Promise<string>;
}

/** Signs in with wrong passwords as often as it is told, however slow the answers are, from a thread of its own. */
export async function flood(url: string, perSecond: number): Promise<Flood> {
  const worker = new Worker(new URL('./flooder.js', import.meta.url), { workerData: { url, perSecond } });
  await once(worker, 'message');
  return {
    stop: async () => {
      worker.postMessage('stop');
      const [answers] = (await once(worker, 'message')) as [Record<string, number>];
      await worker.terminate();
      return Object.entries(answers)
        .map(([status, count]) => `${status} × ${count}`)
        .join(', ');
    },
  };
}
