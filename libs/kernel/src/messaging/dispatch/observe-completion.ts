import { isObservable, tap, type Observable } from 'rxjs';

type OnCompletion = (failure?: { readonly error: unknown }) => void;

/**
 * Calls `handle`, and `onCompletion` once its result is complete. For a stream that is when the stream ends, which may
 * be long after `handle` resolved. Nest also returns an Observable, which
 * errors on subscription, if the handler throws. Unsubscribing counts as success.
 */
export async function observeCompletion<T>(handle: () => Promise<T>, onCompletion: OnCompletion): Promise<T> {
  try {
    const result = await handle();
    if (isObservable(result)) return observeStreamCompletion(result, onCompletion) as T;
    onCompletion();
    return result;
  } catch (error) {
    onCompletion({ error });
    throw error;
  }
}

/** The same stream, with `onCompletion` called on completion, error or unsubscription. */
export function observeStreamCompletion<T>(stream: Observable<T>, onCompletion: OnCompletion): Observable<T> {
  return stream.pipe(
    tap({
      error: (error: unknown) => onCompletion({ error }),
      complete: () => onCompletion(),
      unsubscribe: () => onCompletion(),
    }),
  );
}
