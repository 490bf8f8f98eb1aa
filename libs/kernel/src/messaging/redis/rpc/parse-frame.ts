/** Undefined for what is not one of our messages. */
export function parseFrame<T>(message: string): T | undefined {
  try {
    const frame = JSON.parse(message) as unknown;
    return typeof frame === 'object' && frame !== null && 'p' in frame ? (frame as T) : undefined;
  } catch {
    return undefined;
  }
}
