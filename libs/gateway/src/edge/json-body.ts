import { InvalidRequest } from '#contracts/definition';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The value of a JSON body; undefined for an empty one.
 * @throws InvalidRequest
 */
export function parseJsonBody(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined;
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch {
    throw new InvalidRequest({ errors: [{ pointer: '', detail: 'is not valid JSON' }] });
  }
}
