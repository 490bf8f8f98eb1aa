import { InvalidRequest } from '#contracts/definition';
import { checkSound } from './sound-input.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The value of a JSON body; undefined for an empty one.
 * @throws InvalidRequest
 */
export function parseJsonBody(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined;
  const body = parse(bytes);
  checkSound(body);
  return body;
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch {
    throw new InvalidRequest({ errors: [{ pointer: '', detail: 'is not valid JSON' }] });
  }
}
