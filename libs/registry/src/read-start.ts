/** In UTF-16 code units. */
const defaultMax = 65_536;

/**
 * Reads a body of unknown length up to the chunk in which it exceeds `max` characters; the result is longer than `max` if, and
 * only if, the body is. Leaving the loop closes the connection of such a body.
 */
export async function readStart(body: AsyncIterable<string>, max = defaultMax): Promise<string> {
  let text = '';
  for await (const chunk of body) if ((text += chunk).length > max) break;
  return text;
}
