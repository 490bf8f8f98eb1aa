/** Parses a request or event frame. Returns undefined if the text is neither. */
export function parseFrame<T>(message: string): T | undefined {
  try {
    const frame = JSON.parse(message) as unknown;
    return typeof frame === 'object' && frame !== null && 'p' in frame ? (frame as T) : undefined;
  } catch {
    return undefined;
  }
}
