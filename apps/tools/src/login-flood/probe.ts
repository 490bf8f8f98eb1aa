import { Agent, get } from 'node:http';

export interface Probing {
  readonly readsPerSecond: number;
  readonly milliseconds: number;
}

/** Milliseconds within which 99 % of reads are answered that are sent at a steady rate, whether or not others are waiting. A refusal is no answer. */
export async function p99OfProducts(url: string, { readsPerSecond, milliseconds }: Probing): Promise<number> {
  const agent = new Agent({ keepAlive: true });
  const reads: Promise<number>[] = [];
  const total = Math.round((readsPerSecond * milliseconds) / 1_000);
  const startedAt = performance.now();
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      const due = Math.min(total, Math.floor(((performance.now() - startedAt) * readsPerSecond) / 1_000));
      while (reads.length < due) reads.push(read(`${url}/v1/products`, agent));
      if (reads.length < total) return;
      clearInterval(timer);
      resolve();
    }, 5);
  });
  const times = (await Promise.all(reads)).toSorted((a, b) => a - b);
  agent.destroy();
  return times[Math.floor(times.length * 0.99)]!;
}

function read(url: string, agent: Agent): Promise<number> {
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      const isGood = response.statusCode === 200;
      response.resume().once('end', () => resolve(isGood ? performance.now() - startedAt : Infinity));
    }).once('error', reject);
  });
}
