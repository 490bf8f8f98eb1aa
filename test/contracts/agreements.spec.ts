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
  const approved = () => JSON.parse(readFileSync(approvedFile, 'utf8')) as Agreements;

  it('is kept: nothing of it breaks, for which a release would need a new version', () => {
    expect(breaksOf(approved(), now)).toEqual([]);
  });

  // An addition that is not here could be taken back, and nobody would be told.
  it('is all here: an addition is approved by APPROVE=1 npm run jest test/contracts', () => {
    expect(now).toEqual(approved());
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
      (d) => (d.codes['orders.out-of-stock'].means = 'invalid'),
      'code orders.out-of-stock was "conflict" and is "invalid"',
    ],
    [
      'a detail of a code under another name',
      (d) => {
        const { details } = d.codes['orders.out-of-stock'];
        details['lines[].left'] = details['lines[].available'];
        delete details['lines[].available'];
      },
      'code orders.out-of-stock: lines[].available is gone',
    ],
    [
      'the type of a detail of a code',
      (d) => (d.codes['platform.invalid-request'].details['errors[].pointer'].type = 'integer'),
      'code platform.invalid-request: type of errors[].pointer was "string" and is "integer"',
    ],
    [
      'what an operation answers',
      (d) => (d.operations['POST /v1/orders'].answers = ['201 OrderView', '202 PendingOrder']),
      'answer of POST /v1/orders: 202 OrderView is gone',
    ],
    [
      'a field of what an operation answers',
      (d) => delete d.answers['OrderView']['total'],
      'answer OrderView: total is gone',
    ],
    [
      'a field within what an operation answers',
      (d) => (d.answers['OrderView']['lines[]'].$ref = 'Line'),
      'answer OrderView: $ref of lines[] was "OrderLineView" and is "Line"',
    ],
    [
      'an event of another version',
      (d) => {
        d.events['orders.order-confirmed.v2'] = d.events['orders.order-confirmed.v1'];
        delete d.events['orders.order-confirmed.v1'];
      },
      'event orders.order-confirmed.v1 is gone',
    ],
    ['a code that is gone', (d) => delete d.codes['orders.out-of-stock'], 'code orders.out-of-stock is gone'],
    [
      'a code that a message no longer fails with',
      (d) =>
        d.messages['orders.place'].errors.splice(
          d.messages['orders.place'].errors.indexOf('orders.out-of-stock'),
          1,
        ),
      'error of orders.place: orders.out-of-stock is gone',
    ],
    [
      'a code with another status',
      (d) =>
        (d.operations['POST /v1/orders'].failures = d.operations['POST /v1/orders'].failures.map(
          (each: string) => each.replace('402', '409'),
        )),
      'failure of POST /v1/orders: 402 orders.payment-declined is gone',
    ],
    [
      'an operation that is gone',
      (d) => delete d.operations['POST /v1/orders'],
      'operation POST /v1/orders is gone',
    ],
    [
      'the status of an operation',
      (d) => (d.operations['POST /v1/orders'].statuses = ['200']),
      'statuses of POST /v1/orders was "201,202" and is "200"',
    ],
    [
      'the message of an operation',
      (d) => (d.operations['POST /v1/orders'].message = 'orders.order'),
      'message of POST /v1/orders was "orders.place" and is "orders.order"',
    ],
    [
      'where a field is sent',
      (d) =>
        (d.operations['PATCH /v1/users/{id}'].takes = d.operations['PATCH /v1/users/{id}'].takes.map(
          (each: string) => each.replace('body disabled', 'body changes'),
        )),
      'what PATCH /v1/users/{id} takes: body disabled is gone',
    ],
    [
      'a header that is answered',
      (d) =>
        d.operations['POST /v1/orders'].headers.splice(
          d.operations['POST /v1/orders'].headers.indexOf('201 Location'),
          1,
        ),
      'header of POST /v1/orders: 201 Location is gone',
    ],
    [
      'a header that has to be sent',
      (d) => d.operations['POST /v1/orders'].requires.push('header X-Shop'),
      'POST /v1/orders requires header X-Shop, which is new',
    ],
    [
      'whether it may be repeated',
      (d) => (d.messages['orders.place'].repeatable = false),
      'message orders.place is not repeatable any more',
    ],
    [
      'a field under another name',
      (d) => {
        d.messages['orders.get'].response['no'] = d.messages['orders.get'].response['number'];
        delete d.messages['orders.get'].response['number'];
      },
      'response of orders.get: number is gone',
    ],
    [
      'a field that could be sent',
      (d) => delete d.messages['products.list-products'].request['category'],
      'request of products.list-products: category is gone',
    ],
    [
      'a value that could be sent',
      (d) => d.messages['products.list-products'].request['sort'].enum.shift(),
      'request of products.list-products: enum of sort was ["newest","price","-price","name","relevance"] and is ["price","-price","name","relevance"]',
    ],
    [
      'a value that somebody waits for',
      (d) => (d.messages['auth.login'].response['tokenType'].enum = ['DPoP']),
      'response of auth.login: enum of tokenType was ["Bearer"] and is ["DPoP"]',
    ],
    [
      'what an element of a list may be',
      (d) => (d.messages['products.get-prices'].request['skus[]'].maxLength = 3),
      'request of products.get-prices: maxLength of skus[] was 64 and is 3',
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
    [
      'of a list that may be left out',
      (d) =>
        Object.assign(d.messages['orders.place'].request, {
          notes: { type: 'array', optional: true },
          'notes[]': { type: 'string', optional: false },
        }),
    ],
    ['of a field to an answer', (d) => (d.messages['orders.get'].response['weight'] = { optional: false })],
    ['of a field to an event', (d) => (d.events['orders.order-confirmed.v1']['at'] = { optional: false })],
    ['to what may be sent', (d) => (d.messages['orders.place'].request['lines'].maxItems = 1_000)],
    ['of an operation', (d) => (d.operations['GET /v1/gifts'] = d.operations['GET /v1/orders'])],
    [
      'of a value that may be answered',
      (d) => d.messages['auth.login'].response['tokenType'].enum.push('DPoP'),
    ],
    ['of an event', (d) => (d.events['orders.order-lost.v1'] = {})],
    ['of a code', (d) => (d.codes['orders.lost'] = { means: 'conflict', details: {} })],
    ['of a detail of a code', (d) => (d.codes['orders.out-of-stock'].details['since'] = { optional: false })],
    ['of a field to what an operation answers', (d) => (d.answers['OrderView']['weight'] = {})],
    ['of a way to fail', (d) => d.messages['orders.place'].errors.push('orders.lost')],
    ['of a failure of an operation', (d) => d.operations['POST /v1/orders'].failures.push('409 orders.lost')],
    [
      'to the values that may be sent',
      (d) => d.messages['products.list-products'].request['sort'].enum.push('-name'),
    ],
    [
      'of a form that is not asked for any more',
      (d) => delete d.messages['orders.place'].request['lines[].sku'].pattern,
    ],
    [
      'of a version of an event',
      (d) => (d.events['orders.order-confirmed.v2'] = d.events['orders.order-confirmed.v1']),
    ],
    ['of a header that may be sent no longer', (d) => d.operations['POST /v1/orders'].requires.pop()],
  ])('%s passes', (_, change) => {
    expect(breaksOfChange(change)).toEqual([]);
  });
});
