import { setTimeout as sleep } from 'node:timers/promises';
import type { Contender } from '../shared/load.ts';

/** Requests /health/live about ten times per second until `during` settles; returns its result and the response times. */
export async function probeHealth<Result>(
  { url }: Contender,
  during: Promise<Result>,
): Promise<{ result: Result; responseTimesMs: number[] }> {
  let isOver = false;
  const finished = during.finally(() => (isOver = true));
  const responseTimesMs: number[] = [];
  while (!isOver) {
    const start = performance.now();
    const response = await fetch(`${url}/health/live`);
    if (!response.ok) throw new Error(`/health/live returned ${response.status}`);
    await response.arrayBuffer();
    responseTimesMs.push(performance.now() - start);
    await sleep(100);
  }
  return { result: await finished, responseTimesMs };
}
