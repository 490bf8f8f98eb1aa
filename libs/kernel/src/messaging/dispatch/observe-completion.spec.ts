import { describe, expect, it } from '@jest/globals';
import { Observable, lastValueFrom, of, throwError } from 'rxjs';
import { watched } from './observe-completion.js';

const defect = new Error('defect');

/** What was told when the answer was there, and once it was used up. */
async function endOf(handle: () => Promise<unknown>): Promise<{ atOnce: number; told: unknown[] }> {
  const told: unknown[] = [];
  const answer = await watched(handle, (failure) => told.push(failure)).catch(() => undefined);
  const atOnce = told.length;
  if (answer instanceof Observable) await lastValueFrom(answer).catch(() => undefined);
  return { atOnce, told };
}

describe('an answer that is watched', () => {
  it.each<[string, () => Promise<unknown>, number, unknown]>([
    ['a value', async () => 7, 1, undefined],
    ['an error', () => Promise.reject(defect), 1, { error: defect }],
    ['a stream, with its end', async () => of(1, 2), 0, undefined],
    ['a stream, with its error', async () => throwError(() => defect), 0, { error: defect }],
  ])('tells its end once: %s', async (_, handle, atOnce, end) => {
    expect(await endOf(handle)).toEqual({ atOnce, told: [end] });
  });
});
