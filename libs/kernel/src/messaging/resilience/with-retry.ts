import { setTimeout as pause } from 'node:timers/promises';
import { ExponentialBackoff, type IBackoff } from 'cockatiel';
import type { OutgoingRequest, RequestTransport } from '../transport/request-transport.js';
import type { CallSettings } from './call.settings.js';
import { mayRepeat } from './classify-failure.js';

/** Makes a call again, after growing pauses with jitter, where that is safe and its deadline leaves the time. */
export async function retried(
  call: OutgoingRequest,
  transport: RequestTransport,
  { retries: most, retryDelayMs: initialDelay }: CallSettings,
  onRetry: () => void,
): Promise<unknown> {
  let backoff: IBackoff<unknown> | undefined;
  for (let retries = 0; ; retries++) {
    try {
      return await transport.request(call);
    } catch (error) {
      backoff = backoff?.next(undefined) ?? new ExponentialBackoff({ initialDelay }).next();
      const inTime = Date.now() + backoff.duration < call.deadline;
      if (retries === most || !inTime || !mayRepeat(error, call)) throw error;
      onRetry();
      await pause(backoff.duration);
    }
  }
}
