import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { turningAway } from './reject-overload.js';

interface Refusal {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

let refuse: ReturnType<typeof turningAway>;
beforeEach(() => {
  jest.useFakeTimers();
  refuse = turningAway();
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

function refused(url: string, headers: object = {}): Refusal {
  let written: readonly string[] = [];
  let body = '';
  const response = {
    writeHead: (_: number, fields: readonly string[]) => ((written = fields), response),
    end: (text: string) => void (body = text),
  };
  refuse({ url, headers } as never, response as never);
  const pairs = written.flatMap((name, at) => (at % 2 === 0 ? [[name, written[at + 1]]] : []));
  return { headers: Object.fromEntries(pairs) as Refusal['headers'], body };
}

describe('a refusal', () => {
  it('names what was asked for without its query, and the trace of who asked', () => {
    const traceId = '0af7651916cd43dd8448eb211c80319c';
    const { body } = refused('/v1/products?q=secret', { traceparent: `00-${traceId}-b7ad6b7169203331-01` });
    expect(JSON.parse(body)).toMatchObject({ instance: '/v1/products', traceId });
  });

  it('counts its bytes', () => {
    const { headers, body } = refused('/v1/products/café');
    expect(Number(headers['content-length'])).toBe(Buffer.byteLength(body));
  });
});

it('refusals are logged by their number, once a second', () => {
  const warn = jest.spyOn(Logger.prototype, 'warn').mockReturnValue(undefined);
  const told = (): unknown[] => warn.mock.calls.map(([said]) => said);
  for (const path of ['/1', '/2', '/3']) refused(path);
  expect(told()).toEqual([]);
  jest.advanceTimersByTime(1_000);
  refused('/4');
  jest.advanceTimersByTime(1_000);
  expect(told()).toEqual([{ requests: 3 }, { requests: 1 }]);
  jest.advanceTimersByTime(10_000);
  expect(told()).toHaveLength(2);
});
