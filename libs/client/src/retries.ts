export type Send = (request: Request) => Promise<Response>;

export interface RetryOptions {
  /** How often one request is sent at most. Default 4. */
  readonly attempts?: number;
  /** Seconds after which it is not worth waiting any more: the refusal is answered instead. Default 30. */
  readonly longestPause?: number;
  /** Waits; for tests. */
  readonly pause?: (milliseconds: number) => Promise<void>;
}

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Sends a request again that was turned away (429 or 503), after the pause that was asked for. */
export function retrying(
  send: Send,
  { attempts = 4, longestPause = 30, pause = wait }: RetryOptions = {},
): Send {
  return async (request) => {
    for (let attempt = 1; ; attempt += 1) {
      const response = await send(request.clone());
      const seconds = secondsUntilRetry(response);
      if (seconds === undefined || seconds > longestPause || attempt === attempts) return response;
      await pause(seconds * 1_000);
    }
  };
}

function secondsUntilRetry({ status, headers }: Response): number | undefined {
  const given = headers.get('retry-after');
  return (status === 429 || status === 503) && given !== null && /^\d+$/.test(given)
    ? Number(given)
    : undefined;
}
