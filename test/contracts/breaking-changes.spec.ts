import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contracts } from '#contracts/contexts';
import { createTestGateway, type TestGateway } from '../../libs/gateway/src/testing/index.js';
import { createSnapshot, type ContractSnapshot } from './contract-snapshot.js';
import { breakingChanges } from './breaking-changes.js';

const approvedFile = new URL('approved.json', import.meta.url);

let edge: TestGateway;
let current: ContractSnapshot;
beforeAll(async () => {
  edge = await createTestGateway();
  current = createSnapshot(contracts, (await edge.app.inject('/openapi.json')).json());
  if (process.env['APPROVE']) writeFileSync(approvedFile, `${JSON.stringify(current, null, 2)}\n`);
});
afterAll(() => edge.app.close());

// oxlint-disable-next-line typescript/no-explicit-any -- drafts are changed in ways that the types forbid
type Draft = { [K in keyof ContractSnapshot]: Record<string, any> };

/** The breaking changes that result from `change`. */
function changesOf(change: (draft: Draft) => void): string[] {
  const draft = structuredClone(current) as Draft;
  change(draft);
  return breakingChanges(current, draft);
}

describe('the contract', () => {
  const approved = () => JSON.parse(readFileSync(approvedFile, 'utf8')) as ContractSnapshot;

  it('has no breaking change compared with the approved snapshot', () => {
    expect(breakingChanges(approved(), current)).toEqual([]);
  });

  // An addition that is not approved could be removed later without being reported.
  it('equals the approved snapshot (approve additions with npm run approve)', () => {
    expect(current).toEqual(approved());
  });
});

describe('breakingChanges reports', () => {
  it.each<[string, (draft: Draft) => void, string]>([
    ['a removed message', (d) => delete d.messages['orders.place'], 'message orders.place was removed'],
    [
      'a removed event',
      (d) => delete d.events['orders.order-confirmed.v1'],
      'event orders.order-confirmed.v1 was removed',
    ],
    [
      'a removed field of an event',
      (d) => delete d.events['orders.order-confirmed.v1']['orderId'],
      'event orders.order-confirmed.v1: orderId was removed',
    ],
    [
      'a new required field of an event, which earlier events lack',
      (d) => (d.events['orders.order-confirmed.v1']['at'] = { optional: false }),
      'event orders.order-confirmed.v1: at is new and not optional',
    ],
    [
      'a relaxed rule of an event, which earlier subscribers validate',
      (d) => (d.events['orders.order-confirmed.v1']['number'].maxLength = 1_000),
      'event orders.order-confirmed.v1: maxLength of number was 20 and is 1000',
    ],
    [
      'a changed kind of a code',
      (d) => (d.codes['orders.out-of-stock'].kind = 'invalid'),
      'code orders.out-of-stock was "conflict 409" and is "invalid"',
    ],
    [
      'a changed HTTP status of a code',
      (d) => (d.codes['orders.payment-declined'].kind = 'conflict 409'),
      'code orders.payment-declined was "conflict 402" and is "conflict 409"',
    ],
    [
      'a renamed detail of a code',
      (d) => {
        const { details } = d.codes['orders.out-of-stock'];
        details['lines[].left'] = details['lines[].available'];
        delete details['lines[].available'];
      },
      'code orders.out-of-stock: lines[].available was removed',
    ],
    [
      'a changed type of a detail of a code',
      (d) => (d.codes['platform.invalid-request'].details['errors[].pointer'].type = 'integer'),
      'code platform.invalid-request: type of errors[].pointer was "string" and is "integer"',
    ],
    [
      'a changed response of an operation',
      (d) => (d.operations['POST /v1/orders'].responses = ['201 OrderView', '202 PendingOrder']),
      'response of POST /v1/orders: 202 OrderView was removed',
    ],
    [
      'a removed field of a response',
      (d) => delete d.responses['OrderView']['total'],
      'response OrderView: total was removed',
    ],
    [
      'a changed reference in a response',
      (d) => (d.responses['OrderView']['lines[]'].$ref = 'Line'),
      'response OrderView: $ref of lines[] was "OrderLineView" and is "Line"',
    ],
    [
      'a replaced version of an event',
      (d) => {
        d.events['orders.order-confirmed.v2'] = d.events['orders.order-confirmed.v1'];
        delete d.events['orders.order-confirmed.v1'];
      },
      'event orders.order-confirmed.v1 was removed',
    ],
    ['a removed code', (d) => delete d.codes['orders.out-of-stock'], 'code orders.out-of-stock was removed'],
    [
      'a removed failure of a message',
      (d) =>
        d.messages['orders.place'].failures.splice(
          d.messages['orders.place'].failures.indexOf('orders.out-of-stock'),
          1,
        ),
      'failure of orders.place: orders.out-of-stock was removed',
    ],
    [
      'a changed status of a code',
      (d) =>
        (d.operations['POST /v1/orders'].failures = d.operations['POST /v1/orders'].failures.map(
          (each: string) => each.replace('402', '409'),
        )),
      'failure of POST /v1/orders: 402 orders.payment-declined was removed',
    ],
    [
      'a removed operation',
      (d) => delete d.operations['POST /v1/orders'],
      'operation POST /v1/orders was removed',
    ],
    [
      'a changed status of an operation',
      (d) => (d.operations['POST /v1/orders'].statuses = ['200']),
      'statuses of POST /v1/orders was "201,202" and is "200"',
    ],
    [
      'a changed message of an operation',
      (d) => (d.operations['POST /v1/orders'].message = 'orders.order'),
      'message of POST /v1/orders was "orders.place" and is "orders.order"',
    ],
    [
      'a renamed body property',
      (d) =>
        (d.operations['PATCH /v1/users/{id}'].accepts = d.operations['PATCH /v1/users/{id}'].accepts.map(
          (each: string) => each.replace('body disabled', 'body changes'),
        )),
      'parameter of PATCH /v1/users/{id}: body disabled was removed',
    ],
    [
      'a removed response header',
      (d) =>
        d.operations['POST /v1/orders'].headers.splice(
          d.operations['POST /v1/orders'].headers.indexOf('201 Location'),
          1,
        ),
      'header of POST /v1/orders: 201 Location was removed',
    ],
    [
      'a new required header',
      (d) => d.operations['POST /v1/orders'].requires.push('header X-Shop'),
      'POST /v1/orders requires header X-Shop, which is new',
    ],
    [
      'a message that is no longer idempotent',
      (d) => (d.messages['orders.place'].idempotent = false),
      'message orders.place is no longer idempotent',
    ],
    [
      'a renamed field of a response',
      (d) => {
        d.messages['orders.get'].response['no'] = d.messages['orders.get'].response['number'];
        delete d.messages['orders.get'].response['number'];
      },
      'response of orders.get: number was removed',
    ],
    [
      'a removed field of a request',
      (d) => delete d.messages['products.list-products'].request['category'],
      'request of products.list-products: category was removed',
    ],
    [
      'a removed enum value of a request',
      (d) => d.messages['products.list-products'].request['sort'].enum.shift(),
      'request of products.list-products: enum of sort was ["newest","price","-price","name","relevance"] and is ["price","-price","name","relevance"]',
    ],
    [
      'a replaced enum value of a response',
      (d) => (d.messages['auth.login'].response['tokenType'].enum = ['DPoP']),
      'response of auth.login: enum of tokenType was ["Bearer"] and is ["DPoP"]',
    ],
    [
      'a tightened rule for list elements',
      (d) => (d.messages['products.get-prices'].request['skus[]'].maxLength = 3),
      'request of products.get-prices: maxLength of skus[] was 64 and is 3',
    ],
    [
      'a changed access rule',
      (d) => (d.messages['products.list-products'].access = 'user'),
      'access of products.list-products was "anyone" and is "user"',
    ],
    [
      'a new required field of a request',
      (d) => (d.messages['orders.place'].request['coupon'] = { type: 'string', optional: false }),
      'request of orders.place: coupon is new and not optional',
    ],
    [
      'a tightened rule of a request',
      (d) => (d.messages['orders.place'].request['lines'].maxItems = 1),
      'request of orders.place: maxItems of lines was 100 and is 1',
    ],
    [
      'a response field that became optional',
      (d) => (d.messages['orders.get'].response['lines[].sku'].optional = true),
      'response of orders.get: optional of lines[].sku was false and is true',
    ],
    [
      'a changed type of a response field',
      (d) => (d.messages['orders.get'].response['number'].type = 'integer'),
      'response of orders.get: type of number was "string" and is "integer"',
    ],
  ])('%s', (_, change, expected) => {
    expect(changesOf(change)).toEqual([expected]);
  });
});

describe('breakingChanges accepts', () => {
  it.each<[string, (draft: Draft) => void]>([
    ['a new message', (d) => (d.messages['orders.added'] = d.messages['orders.place'])],
    [
      'a new optional field of a request',
      (d) => (d.messages['orders.place'].request['added'] = { optional: true }),
    ],
    [
      'a new optional list of a request',
      (d) =>
        Object.assign(d.messages['orders.place'].request, {
          added: { type: 'array', optional: true },
          'added[]': { type: 'string', optional: false },
        }),
    ],
    ['a new field of a response', (d) => (d.messages['orders.get'].response['added'] = { optional: false })],
    [
      'a new optional field of an event',
      (d) => (d.events['orders.order-confirmed.v1']['at'] = { optional: true }),
    ],
    ['a relaxed rule of a request', (d) => (d.messages['orders.place'].request['lines'].maxItems = 1_000)],
    ['a new operation', (d) => (d.operations['GET /v1/added'] = d.operations['GET /v1/orders'])],
    [
      'a new enum value of a response',
      (d) => d.messages['auth.login'].response['tokenType'].enum.push('DPoP'),
    ],
    ['a new event', (d) => (d.events['orders.order-lost.v1'] = {})],
    ['a new code', (d) => (d.codes['orders.lost'] = { kind: 'conflict', details: {} })],
    [
      'a new detail of a code',
      (d) => (d.codes['orders.out-of-stock'].details['added'] = { optional: false }),
    ],
    ['a new field of a response schema', (d) => (d.responses['OrderView']['added'] = {})],
    ['a new failure of a message', (d) => d.messages['orders.place'].failures.push('orders.lost')],
    [
      'a new failure of an operation',
      (d) => d.operations['POST /v1/orders'].failures.push('409 orders.lost'),
    ],
    [
      'a new enum value of a request',
      (d) => d.messages['products.list-products'].request['sort'].enum.push('-name'),
    ],
    [
      'a removed pattern of a request field',
      (d) => delete d.messages['orders.place'].request['lines[].sku'].pattern,
    ],
    [
      'a new version of an event',
      (d) => (d.events['orders.order-confirmed.v2'] = d.events['orders.order-confirmed.v1']),
    ],
    ['a header that is no longer required', (d) => d.operations['POST /v1/orders'].requires.pop()],
  ])('%s', (_, change) => {
    expect(changesOf(change)).toEqual([]);
  });
});
