import { tap, type Observable } from 'rxjs';

export type OnCompletion = (failure?: { readonly error: unknown }) => void;

/**
 * The same stream, with `onCompletion` called once, on completion, error or unsubscription. That may be long after the
 * handler returned the stream. Nest also returns a stream, which fails on subscription, if the handler throws.
 */
export function observeStreamCompletion<T>(stream: Observable<T>, onCompletion: OnCompletion): Observable<T> {
  return stream.pipe(
    tap({
      error: (error: unknown) => onCompletion({ error }),
      complete: () => onCompletion(),
      unsubscribe: () => onCompletion(),
    }),
  );
}
