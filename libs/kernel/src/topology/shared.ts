/**
 * Who asks while it is computed gets what the first gets, and so does who asks in the `keptFor` milliseconds after: however
 * many ask, it is computed one at a time.
 */
export function shared<T>(compute: () => Promise<T>, keptFor = 0): () => Promise<T> {
  let current: Promise<T> | undefined;
  const forget = (): void => void (current = undefined);
  const forgetInTime = (): void => (keptFor > 0 ? void setTimeout(forget, keptFor).unref() : forget());
  return () => (current ??= compute().finally(forgetInTime));
}
