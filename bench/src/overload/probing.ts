import { setTimeout as pause } from 'node:timers/promises';
import type { Contender } from '../shared/load.ts';

/** Asks for the process's health ten times a second while `during` lasts, and tells what each answer took, in ms. */
export async function probing<Result>(
  { url }: Contender,
  during: Promise<Result>,
): Promise<{ result: Result; times: number[] }> {
  let isOver = false;
  const over = during.finally(() => (isOver = true));
  const times: number[] = [];
  while (!isOver) {
    const begun = performance.now();
    const answer = await fetch(`${url}/health/live`);
    if (!answer.ok) throw new Error(`/health/live answered ${answer.status}`);
    await answer.arrayBuffer();
    times.push(performance.now() - begun);
    await pause(100);
  }
  return { result: await over, times };
}
