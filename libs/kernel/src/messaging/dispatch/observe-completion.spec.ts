import { describe, expect, it } from '@jest/globals';
import { Observable, lastValueFrom, of, throwError } from 'rxjs';
import { observeCompletion } from './observe-completion.js';

const defect = new Error('defect');

/** The completions observed in total, and how many of them when `handle` had resolved. */
async function completionsOf(
  handle: () => Promise<unknown>,
): Promise<{ onReturn: number; completions: unknown[] }> {
  const completions: unknown[] = [];
  const result = await observeCompletion(handle, (failure) => completions.push(failure)).catch(
    () => undefined,
  );
  const onReturn = completions.length;
  if (result instanceof Observable) await lastValueFrom(result).catch(() => undefined);
  return { onReturn, completions };
}

describe('observeCompletion', () => {
  it.each<[string, () => Promise<unknown>, number, unknown]>([
    ['a value', async () => 7, 1, undefined],
    ['an error', () => Promise.reject(defect), 1, { error: defect }],
    ['a stream when it completes', async () => of(1, 2), 0, undefined],
    ['a stream when it fails', async () => throwError(() => defect), 0, { error: defect }],
  ])('reports completion once for %s', async (_, handle, onReturn, completion) => {
    expect(await completionsOf(handle)).toEqual({ onReturn, completions: [completion] });
  });
});
