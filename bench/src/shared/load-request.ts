import { randomUUID } from 'node:crypto';

export interface LoadRequest {
  /** Default: GET. */
  readonly method?: 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Name of a header that gets a new value each time the request is sent. */
  readonly unique?: string;
}

/** The requests as a Lua file for `load.lua`. */
export function formatRequests(requests: readonly LoadRequest[]): string {
  const items = requests.map(({ method = 'GET', path, headers = {}, body, unique }) => {
    const pairs = Object.entries(headers).map(([name, value]) => `[ ${quote(name)} ] = ${quote(value)}`);
    const fields = [
      `method = ${quote(method)}`,
      `path = ${quote(path)}`,
      `headers = { ${pairs.join(', ')} }`,
      ...(body === undefined ? [] : [`body = ${quote(body)}`]),
      ...(unique === undefined ? [] : [`unique = ${quote(unique)}`, `prefix = ${quote(`${randomUUID()}-`)}`]),
    ];
    return `  { ${fields.join(', ')} },`;
  });
  return `return {\n${items.join('\n')}\n}\n`;
}

function quote(text: string): string {
  if (text.includes(']==]')) throw new Error(`Lua cannot quote ${text}`);
  return `[==[${text}]==]`;
}
