import { once } from 'node:events';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { unescape } from 'node:querystring';
import { constants, createGunzip } from 'node:zlib';
import { readStart } from './read-start.js';

const timeoutMs = 2_000;
const acceptEmpty = { finishFlush: constants.Z_SYNC_FLUSH };

/** A registry did not accept a call. The message contains no credentials, and at most 200 characters of the reason. */
export class RegistryFailure extends Error {
  /** `status`: that of the response; `timeout`, or `unreachable` if the connection failed. */
  constructor(
    readonly status: number | 'timeout' | 'unreachable',
    reason: string,
  ) {
    super(`${status}: ${reason.slice(0, 200)}`);
  }
}

/** `body` is the start of the body without credentials and control characters. */
type Reply = Readonly<{ status: number; body: string }>;

/** @throws {RegistryFailure} without a complete response */
export type Send = (method: string, path: string, signal: AbortSignal, body?: object) => Promise<Reply>;

/**
 * HTTP client for one server. A request takes at most 2 s, and opens a connection when that of the previous one is closed.
 * Redirects are not followed. The user and the password of `url` are sent as Basic authentication.
 */
export function registryHttp(url: string, token?: string): Send {
  const { protocol, origin, pathname, username, password } = new URL(url);
  const base = origin + pathname.replace(/(?<!\/)\/+$/, '');
  const { request, Agent } = protocol === 'https:' ? https : http;
  const auth = username || password ? unescape(`${username}:${password}`) : undefined;
  const json = 'application/json';
  const headers = { accept: json, 'accept-encoding': 'identity', 'content-type': json, connection: 'close' };
  if (token) Object.assign(headers, { 'x-consul-token': token });
  const options = { headers, auth, agent: new Agent({ maxSockets: 1 }) };
  const basic = auth && Buffer.from(auth).toString('base64');
  // A user without a password may be a token.
  const secretPart = password || username;
  const secrets = [token, basic, secretPart, unescape(secretPart)].filter((text) => !!text) as string[];
  /** A response may repeat the credentials of its request. */
  const clean = (text: string): string =>
    secrets.reduce((result, secret) => result.replaceAll(secret, '***'), text).replaceAll(/\p{Cc}+/gu, ' ');

  return async (method, path, signal, body) => {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
    try {
      const call = request(base + path, { ...options, method, signal: limit });
      call.on('error', () => undefined).end(body && JSON.stringify(body)); // may fail after the response has started
      const [response] = (await once(call, 'response')) as [IncomingMessage];
      return { status: response.statusCode!, body: clean(await readStart(textOf(response))) };
    } catch (error) {
      const { message, code } = error as NodeJS.ErrnoException;
      throw new RegistryFailure(limit.aborted ? 'timeout' : 'unreachable', clean(`${code} ${message}`));
    }
  };
}

/** Decompresses bodies that were requested uncompressed. */
function textOf(response: IncomingMessage): AsyncIterable<string> {
  const isCompressed = response.headers['content-encoding'] === 'gzip';
  const body = isCompressed ? response.compose(createGunzip(acceptEmpty)) : response;
  return body.setEncoding('utf8');
}

/** @throws {RegistryFailure} unless the status is 2xx */
export function assertAccepted({ status, body }: Reply): void {
  if (status < 200 || status > 299) throw new RegistryFailure(status, body);
}
