/** Awaits all requests and returns the errors of those that failed. */
export async function rejectionsOf(requests: readonly Promise<unknown>[]): Promise<unknown[]> {
  const results = await Promise.allSettled(requests);
  return results.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
}
