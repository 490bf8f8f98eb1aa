import { isObservable, tap } from 'rxjs';

/**
 * Tells how an answer ended, which may be long after `handle` has resolved: Nest answers with a stream where a handler
 * does, and also where it throws.
 */
export async function watched<T>(
  handle: () => Promise<T>,
  ended: (failure?: { readonly error: unknown }) => void,
): Promise<T> {
  try {
    const answer = await handle();
    if (isObservable(answer))
      return answer.pipe(
        tap({
          error: (error: unknown) => ended({ error }),
          complete: () => ended(),
          unsubscribe: () => ended(),
        }),
      ) as T;
    ended();
    return answer;
  } catch (error) {
    ended({ error });
    throw error;
  }
}
