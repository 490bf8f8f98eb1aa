import { describe, expect, it } from '@jest/globals';
import { NEVER, of, throwError, type Observable } from 'rxjs';
import { observeStreamCompletion } from './observe-completion.js';

const defect = new Error('defect');

describe('observeStreamCompletion', () => {
  it.each<[string, Observable<unknown>, unknown]>([
    ['completes', of(1, 2), undefined],
    ['fails', throwError(() => defect), { error: defect }],
    ['is unsubscribed', NEVER, undefined],
  ])('reports completion once for a stream that %s', (_, stream, completion) => {
    const completions: unknown[] = [];
    const observed = observeStreamCompletion(stream, (failure) => completions.push(failure));
    expect(completions).toEqual([]);
    observed.subscribe({ error: () => {} }).unsubscribe();
    expect(completions).toEqual([completion]);
  });
});
