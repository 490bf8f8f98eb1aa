import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auth } from '#contracts/auth';
import { orders } from '#contracts/orders';
import { products } from '#contracts/products';
import { openEdge, type OpenedEdge } from '../../libs/gateway/src/testing/index.js';
import { agreementsOf, type Agreements } from './agreements.js';
import { breaksOf } from './breaks.js';

const approvedFile = new URL('approved.json', import.meta.url);

let edge: OpenedEdge;
let now: Agreements;
beforeAll(async () => {
  edge = await openEdge();
  now = agreementsOf([auth, products, orders], (await edge.app.inject('/openapi.json')).json());
  if (process.env['APPROVE']) writeFileSync(approvedFile, `${JSON.stringify(now, null, 2)}\n`);
});
afterAll(() => edge.app.close());

// oxlint-disable-next-line typescript/no-explicit-any -- drafts are changed in ways that no type allows
type Draft = { [K in keyof Agreements]: Record<string, any> };

/** What somebody would stumble over if `change` were made. */
function breaksOfChange(change: (draft: Draft) => void): string[] {
  const draft = structuredClone(now) as Draft;
  change(draft);
  return breaksOf(now, draft);
}

describe('what others rely on', () => {
  it('is kept', () => {
    const approved = JSON.parse(readFileSync(approvedFile, 'utf8')) as Agreements;
    expect(breaksOf(approved, now)).toEqual([]);
  });
});

describe('a change that breaks', () => {
  it.each<[string, (draft: Draft) => void, string]>([
    ['a message', (d) => delete d.messages['orders.place'], 'message orders.place is gone'],
    [
      'an event',
      (d) => delete d.events['orders.order-confirmed.v1'],
      'event orders.order-confirmed.v1 is gone',
    ],
    [
      'a field of an event',
      (d) => delete d.events['orders.order-confirmed.v1']['orderId'],
      'event orders.order-confirmed.v1: orderId is gone',
    ],
    [
      'a code',
      (d) => (d.codes['orders.out-of-stock'] = 'invalid'),
      'code orders.out-of-stock was "conflict" and is "invalid"',
    ],
    [
      'an operation',
      (d) => (d.operations['POST /v1/orders'] = 'orders.place 200'),
      'operation POST /v1/orders was "orders.place 201 202" and is "orders.place 200"',
    ],
    [
      'who may',
      (d) => (d.messages['products.list-products'].access = 'user'),
      'access of products.list-products was "anyone" and is "user"',
    ],
    [
      'what has to be sent',
      (d) => (d.messages['orders.place'].request['coupon'] = { type: 'string', optional: false }),
      'request of orders.place: coupon is new and not optional',
    ],
    [
      'what may be sent',
      (d) => (d.messages['orders.place'].request['lines'].maxItems = 1),
      'request of orders.place: maxItems of lines was 100 and is 1',
    ],
    [
      'what is answered',
      (d) => (d.messages['orders.get'].response['lines[].sku'].optional = true),
      'response of orders.get: optional of lines[].sku was false and is true',
    ],
    [
      'the type of what is answered',
      (d) => (d.messages['orders.get'].response['number'].type = 'integer'),
      'response of orders.get: type of number was "string" and is "integer"',
    ],
  ])('%s is named', (_, change, named) => {
    expect(breaksOfChange(change)).toEqual([named]);
  });
});

describe('an addition', () => {
  it.each<[string, (draft: Draft) => void]>([
    ['of a message', (d) => (d.messages['orders.gift'] = d.messages['orders.place'])],
    [
      'of a field that may be left out',
      (d) => (d.messages['orders.place'].request['note'] = { optional: true }),
    ],
    ['of a field to an answer', (d) => (d.messages['orders.get'].response['weight'] = { optional: false })],
    ['of a field to an event', (d) => (d.events['orders.order-confirmed.v1']['at'] = { optional: false })],
    ['to what may be sent', (d) => (d.messages['orders.place'].request['lines'].maxItems = 1_000)],
    ['of an operation', (d) => (d.operations['GET /v1/gifts'] = 'orders.gift 200')],
  ])('%s passes', (_, change) => {
    expect(breaksOfChange(change)).toEqual([]);
  });
});
