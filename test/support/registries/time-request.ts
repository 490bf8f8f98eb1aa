/** Sends `GET /v1/products`. Adds what failed to `failures`, and resolves with the duration in milliseconds. */
export async function timeRequest(url: string, failures: string[]): Promise<number> {
  const startedAt = performance.now();
  try {
    const response = await fetch(`${url}/v1/products`);
    await response.arrayBuffer();
    if (response.status !== 200) failures.push(`${url}: ${response.status}`);
  } catch (error) {
    const { message, cause } = error as Error;
    failures.push(`${url}: ${message}: ${String(cause)}`);
  }
  return performance.now() - startedAt;
}
