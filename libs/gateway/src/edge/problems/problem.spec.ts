import { describe, expect, it } from '@jest/globals';
import { HttpException } from '@nestjs/common';
import {
  failure,
  Forbidden,
  InternalFailure,
  InvalidRequest,
  Unauthenticated,
  Unreachable,
  type Failure,
} from '#contracts/definition';
import { TooManyAttempts } from '#contracts/auth';
import { OrderNotFound, OutOfStock, PaymentDeclined } from '#contracts/orders';
import { ExceptionFailure } from '#kernel/messaging';
import { statusOf, headersOf, problemOf } from '#process';

const occurrence = { instance: '/v1/orders', traceId: '4bf92f3577b34da6a3ce929d0e0e4736' };
const problemWithStatus = (thrown: Failure) => problemOf(thrown, { ...occurrence, status: statusOf(thrown) });
const bytesOf = (thrown: Failure) => JSON.stringify(problemWithStatus(thrown));

describe('a problem', () => {
  it.each([
    [
      new InvalidRequest({ errors: [{ pointer: '/lines/0/quantity', detail: 'must not be less than 1' }] }),
      '{"type":"/problems/platform.invalid-request","title":"Invalid request","status":400,"detail":"The request is invalid.","instance":"/v1/orders","code":"platform.invalid-request","traceId":"4bf92f3577b34da6a3ce929d0e0e4736","errors":[{"pointer":"/lines/0/quantity","detail":"must not be less than 1"}]}',
    ],
    [
      new Unauthenticated({}),
      '{"type":"/problems/platform.unauthenticated","title":"Unauthenticated","status":401,"detail":"A valid access token is required.","instance":"/v1/orders","code":"platform.unauthenticated","traceId":"4bf92f3577b34da6a3ce929d0e0e4736"}',
    ],
    [
      new Forbidden({ permission: 'products:write' }),
      '{"type":"/problems/platform.forbidden","title":"Forbidden","status":403,"detail":"This operation requires the permission products:write.","instance":"/v1/orders","code":"platform.forbidden","traceId":"4bf92f3577b34da6a3ce929d0e0e4736","permission":"products:write"}',
    ],
    [
      new OrderNotFound({ id: 'o-1' }),
      '{"type":"/problems/orders.not-found","title":"Not found","status":404,"detail":"No such order: o-1.","instance":"/v1/orders","code":"orders.not-found","traceId":"4bf92f3577b34da6a3ce929d0e0e4736","id":"o-1"}',
    ],
    [
      new OutOfStock({ lines: [{ sku: 'MUG', requested: 3, available: 1 }] }),
      '{"type":"/problems/orders.out-of-stock","title":"Out of stock","status":409,"detail":"Insufficient stock for MUG.","instance":"/v1/orders","code":"orders.out-of-stock","traceId":"4bf92f3577b34da6a3ce929d0e0e4736","lines":[{"sku":"MUG","requested":3,"available":1}]}',
    ],
    [
      new TooManyAttempts({ retryAfterSeconds: 30 }),
      '{"type":"/problems/auth.too-many-attempts","title":"Too many attempts","status":429,"detail":"Too many failed attempts. Try again in 30 s.","instance":"/v1/orders","code":"auth.too-many-attempts","traceId":"4bf92f3577b34da6a3ce929d0e0e4736","retryAfterSeconds":30}',
    ],
    [
      new InternalFailure({}),
      '{"type":"/problems/platform.internal","title":"Internal","status":500,"detail":"An unexpected error occurred.","instance":"/v1/orders","code":"platform.internal","traceId":"4bf92f3577b34da6a3ce929d0e0e4736"}',
    ],
    [
      new Unreachable({ context: 'orders', outcome: 'not-sent' }),
      '{"type":"/problems/platform.unreachable","title":"Unreachable","status":503,"detail":"orders is unavailable. The request was not processed.","instance":"/v1/orders","code":"platform.unreachable","traceId":"4bf92f3577b34da6a3ce929d0e0e4736","context":"orders","outcome":"not-sent"}',
    ],
  ])('of %p is serialised as expected', (thrown, bytes) => {
    expect(bytesOf(thrown)).toBe(bytes);
  });

  it('has the HTTP status declared by its failure, if any', () => {
    expect(problemWithStatus(new PaymentDeclined({})).status).toBe(402);
  });

  it('does not let details override its standard members', () => {
    class Overriding extends failure(
      'test.overriding',
      'conflict',
      (_: { status: number; code: string }) => 'Test.',
      {
        meaning: 'None.',
      },
    ) {}
    expect(problemWithStatus(new Overriding({ status: 200, code: 'other' }))).toMatchObject({
      status: 409,
      code: 'test.overriding',
    });
  });

  it('contains at most 100 errors', () => {
    const errors = Array.from({ length: 500 }, (_, i) => ({
      pointer: `/${i}`,
      detail: 'is not a known field',
    }));
    expect(problemWithStatus(new InvalidRequest({ errors })).errors).toHaveLength(100);
  });
});

/** A failure as the exception of a plain Nest handler becomes one. */
const rejected = (status: number, members: object): Failure =>
  new ExceptionFailure(new HttpException({ message: 'No.', ...members }, status));

describe('headersOf', () => {
  it.each([
    [new Unauthenticated({}), { 'www-authenticate': 'Bearer' }],
    [new TooManyAttempts({ retryAfterSeconds: 30 }), { 'retry-after': '30' }],
    [new Unreachable({ context: 'orders', outcome: 'unknown' }), { 'retry-after': '1' }],
    [new InternalFailure({}), {}],
    [rejected(405, { allowed: ['GET', 'M-SEARCH'] }), { allow: 'GET, M-SEARCH' }],
    [rejected(405, { allowed: 5 }), {}],
    [rejected(405, { allowed: ['GET\r\nx: y'] }), {}],
    [rejected(429, { retryAfterSeconds: '1\r\nx: y' }), { 'retry-after': '1' }],
    [rejected(400, { retryAfterSeconds: {} }), {}],
  ])('returns the headers of the status for %p', (thrown, headers) => {
    expect(headersOf(thrown)).toEqual(headers);
  });
});
