import { readStart } from '#registry';

const timeoutMs = 1_000;

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
    if (response.ok) return undefined;
    const text = response.body ? await readStart(response.body.pipeThrough(new TextDecoderStream())) : '';
    const { missing = [] } = JSON.parse(text) as { missing?: readonly string[] };
    return missing.length > 0 ? missing.join(', ') : `status ${response.status}`;
  } catch (error) {
    return (error as Error).message;
  }
}
