/** Why those of the requests were refused that were. */
export async function refusalsOf(requests: readonly Promise<unknown>[]): Promise<unknown[]> {
  const outcomes = await Promise.allSettled(requests);
  return outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
}
