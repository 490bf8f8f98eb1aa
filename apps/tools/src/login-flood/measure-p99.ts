import { Agent, get } from 'node:http';

export interface MeasurementOptions {
  readonly readsPerSecond: number;
  readonly durationMs: number;
}

/**
 * Returns the 99th percentile of the response time of GET /v1/products in milliseconds. Sends at a constant rate,
 * independent of response times (open model). A response other than 200 counts as infinitely slow.
 */
export async function measureCatalogueP99(
  url: string,
  { readsPerSecond, durationMs }: MeasurementOptions,
): Promise<number> {
  const agent = new Agent({ keepAlive: true });
  const reads: Promise<number>[] = [];
  const total = Math.round((readsPerSecond * durationMs) / 1_000);
  const startedAt = performance.now();
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      const due = Math.min(total, Math.floor(((performance.now() - startedAt) * readsPerSecond) / 1_000));
      while (reads.length < due) reads.push(measureRead(`${url}/v1/products`, agent));
      if (reads.length < total) return;
      clearInterval(timer);
      resolve();
    }, 5);
  });
  const times = (await Promise.all(reads)).toSorted((a, b) => a - b);
  agent.destroy();
  return times[Math.floor(times.length * 0.99)]!;
}

function measureRead(url: string, agent: Agent): Promise<number> {
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      const isOk = response.statusCode === 200;
      response.resume().once('end', () => resolve(isOk ? performance.now() - startedAt : Infinity));
    }).once('error', reject);
  });
}
