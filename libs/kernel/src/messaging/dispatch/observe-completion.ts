import { isObservable, tap, type Observable } from 'rxjs';

type Ended = (failure?: { readonly error: unknown }) => void;

/**
 * Tells how an answer ended, which may be long after `handle` has resolved: Nest answers with a stream where a handler
 * does, and also where it throws.
 */
export async function watched<T>(handle: () => Promise<T>, ended: Ended): Promise<T> {
  try {
    const answer = await handle();
    if (isObservable(answer)) return watchedStream(answer, ended) as T;
    ended();
    return answer;
  } catch (error) {
    ended({ error });
    throw error;
  }
}

/** The same values, telling how they ended: also where nobody wanted more of them. */
export function watchedStream<T>(values: Observable<T>, ended: Ended): Observable<T> {
  return values.pipe(
    tap({
      error: (error: unknown) => ended({ error }),
      complete: () => ended(),
      unsubscribe: () => ended(),
    }),
  );
}
