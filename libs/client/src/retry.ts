export type Send = (request: Request) => Promise<Response>;

export interface RetryOptions {
  /** Maximum number of times a request is sent. Default 4. */
  readonly maxAttempts?: number;
  /** If `Retry-After` is longer, the response is returned without a retry. Default 30. */
  readonly maxDelaySeconds?: number;
  /** Replaces the timer in tests. */
  readonly sleep?: (milliseconds: number) => Promise<void>;
}

const defaultSleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Retries requests that fail with 429 or 503, after the delay given in `Retry-After`. */
export function withRetry(
  send: Send,
  { maxAttempts = 4, maxDelaySeconds = 30, sleep = defaultSleep }: RetryOptions = {},
): Send {
  return async (request) => {
    for (let attempt = 1; ; attempt += 1) {
      const response = await send(request.clone());
      const seconds = retryAfterSeconds(response);
      if (seconds === undefined || seconds > maxDelaySeconds || attempt === maxAttempts) return response;
      await sleep(seconds * 1_000);
    }
  };
}

/** Undefined if the response is not retryable or has no delay in seconds. */
function retryAfterSeconds({ status, headers }: Response): number | undefined {
  const value = headers.get('retry-after');
  return (status === 429 || status === 503) && value !== null && /^\d+$/.test(value)
    ? Number(value)
    : undefined;
}
