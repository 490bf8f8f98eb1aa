import { unescape } from 'node:querystring';

const timeoutMs = 2_000;
const maxBodyCharacters = 65_536;
const maxReasonCharacters = 200;

/** A registry did not accept a call. The message contains no credentials. */
export class RegistryFailure extends Error {
  /** `status`: that of the response; `timeout`, or `unreachable` if the connection failed. */
  constructor(
    readonly status: number | 'timeout' | 'unreachable',
    reason: string,
  ) {
    super(`${status}: ${reason.slice(0, maxReasonCharacters)}`);
  }
}

/** `body` is the start of the body without credentials and control characters. */
type Reply = Readonly<{ status: number; body: string }>;

/** @throws {RegistryFailure} without a complete response */
export type Send = (method: string, path: string, signal: AbortSignal, body?: object) => Promise<Reply>;

/**
 * HTTP client for one server. A request takes at most 2 s and holds one connection; redirects are not followed. `url` may
 * contain a user and a password, which `fetch` rejects in URLs: they are sent as Basic authentication.
 */
export function registryHttp(url: string, token?: string): Send {
  const { origin, pathname, username, password } = new URL(url);
  const [user, plainPassword] = [username, password].map((text) => unescape(text));
  const basic = Buffer.from(`${user}:${plainPassword}`).toString('base64');
  // Without `close`, `fetch` keeps several idle connections, one for each request that it could not complete.
  const headers = { accept: 'application/json', 'content-type': 'application/json', connection: 'close' };
  if (token) Object.assign(headers, { 'x-consul-token': token });
  if (username || password) Object.assign(headers, { authorization: `Basic ${basic}` });
  const secrets = [token, basic, password, plainPassword].filter((text) => !!text) as string[];
  /** A response may repeat the credentials of its request. */
  const clean = (text: string): string =>
    secrets.reduce((result, secret) => result.replaceAll(secret, '***'), text).replaceAll(/\p{Cc}+/gu, ' ');

  return async (method, path, signal, body) => {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
    const content = body && { body: JSON.stringify(body) };
    const options = { method, headers, redirect: 'manual', signal: limit, ...content } as const;
    try {
      const response = await fetch(origin + pathname.replace(/(?<!\/)\/+$/, '') + path, options);
      return { status: response.status, body: clean(await readStart(response.body)) };
    } catch (error) {
      const { message, cause } = error as Error & { cause?: NodeJS.ErrnoException };
      const reason = clean(cause ? `${cause.code} ${cause.message}` : message);
      throw new RegistryFailure(limit.aborted ? 'timeout' : 'unreachable', reason);
    }
  };
}

/** Leaving the loop closes the connection of a body that is too long. */
async function readStart(body: ReadableStream<Uint8Array> | null): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body ?? [])
    if ((text += decoder.decode(chunk, { stream: true })).length > maxBodyCharacters) break;
  return text;
}

/** @throws {RegistryFailure} unless the status is 2xx */
export function assertAccepted({ status, body }: Reply): void {
  if (status < 200 || status > 299) throw new RegistryFailure(status, body);
}
