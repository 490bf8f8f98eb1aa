import { readStart } from '#registry';

const timeoutMs = 1_000;
/** In characters: the response may be that of any server. */
const maxReasonLength = 500;

/**
 * Calls the readiness probe of a process, and no other path: its address comes from its own record, and so does the body,
 * of which only the start is read. Returns why it is not ready; undefined if it is.
 */
export async function readinessOf(url: string): Promise<string | undefined> {
  try {
    const response = await fetch(new URL('/health/ready', url), {
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (response.ok) {
      await response.body?.cancel();
      return undefined;
    }
    const text = response.body ? await readStart(response.body.pipeThrough(new TextDecoderStream())) : '';
    const { missing } = JSON.parse(text) as { missing?: unknown };
    const reasons = Array.isArray(missing) ? missing.filter((each) => typeof each === 'string') : [];
    return reasons.join(', ').slice(0, maxReasonLength) || `status ${response.status}`;
  } catch (error) {
    return (error as Error).message;
  }
}
