import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Configuration } from '#kernel/config';
import { rejectOverload } from './reject-overload.js';

interface Rejection {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

let listener: ReturnType<typeof rejectOverload>;
let rejected: number;
beforeEach(() => {
  jest.useFakeTimers();
  rejected = 0;
  listener = rejectOverload(new Configuration({ NODE_ENV: 'test' }), () => (rejected += 1));
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

function reject(url: string, headers: object = {}): Rejection {
  let written: readonly string[] = [];
  let body = '';
  const response = {
    writeHead: (_: number, fields: readonly string[]) => ((written = fields), response),
    end: (text: string) => void (body = text),
  };
  listener({ url, headers } as never, response as never);
  const pairs = written.flatMap((name, at) => (at % 2 === 0 ? [[name, written[at + 1]]] : []));
  return { headers: Object.fromEntries(pairs) as Rejection['headers'], body };
}

describe('rejectOverload', () => {
  it('responds with the request path without its query and the trace id of the caller', () => {
    const traceId = '0af7651916cd43dd8448eb211c80319c';
    const { body } = reject('/v1/products?q=secret', { traceparent: `00-${traceId}-b7ad6b7169203331-01` });
    expect(JSON.parse(body)).toMatchObject({ instance: '/v1/products', traceId });
  });

  it('responds with the first 1,000 characters of a long path', () => {
    const path = `/${'a'.repeat(15_000)}`;
    expect(JSON.parse(reject(path).body)).toMatchObject({ instance: path.slice(0, 1_000) });
  });

  it('sets Content-Length in bytes', () => {
    const { headers, body } = reject('/v1/products/café');
    expect(Number(headers['content-length'])).toBe(Buffer.byteLength(body));
  });

  it('reports each rejected request and logs their number once per second', () => {
    const warn = jest.spyOn(Logger.prototype, 'warn').mockReturnValue(undefined);
    const logged = (): unknown[] => warn.mock.calls.map(([fields]) => fields);
    for (const path of ['/1', '/2', '/3']) reject(path);
    expect(logged()).toEqual([]);
    jest.advanceTimersByTime(1_000);
    reject('/4');
    jest.advanceTimersByTime(1_000);
    expect(logged()).toEqual([{ requests: 3 }, { requests: 1 }]);
    expect(rejected).toBe(4);
    jest.advanceTimersByTime(10_000);
    expect(logged()).toHaveLength(2);
  });
});
