import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ApiResponse } from './api-response.js';
import { ClientLog, type Action, type OrderOperation } from './client-log.js';
import type { DatabaseState, OrderRow } from './database-state.js';
import { reconcile } from './reconciliation.js';

let clientLog: ClientLog;
let operation: OrderOperation;

beforeEach(() => {
  clientLog = new ClientLog();
  operation = clientLog.addOperation(0, 'key', {});
});

const response = (status: number, body: ApiResponse['body'] = {}): ApiResponse => ({ status, body });
const placed = (status = 'confirmed', id = 'o1') => response(201, { id, status });
const receive = (...responses: ApiResponse[]) => void operation.responses.push(...responses);

function order(status: string, overrides: Partial<OrderRow> = {}): OrderRow {
  const history = [{ type: 'placed' }, { type: status }];
  return { id: 'o1', customer_id: 'ann', key: 'key', status, history, key_released: false, ...overrides };
}

function differences(orders: readonly OrderRow[], adjustments: DatabaseState['adjustments'] = []): string[] {
  return reconcile({ orders, adjustments }, ['ann'], clientLog).map((each) => each.replace('ann key: ', ''));
}

describe('reconcile accepts an order that', () => {
  it('has the status of the last response, after a lost response or not', () => {
    receive(response(0), placed('pending'), placed());
    expect(differences([order('confirmed')])).toEqual([]);
  });

  it('got a rejection and is rejected or missing', () => {
    receive(response(0), response(409, { code: 'orders.out-of-stock' }));
    expect(differences([order('rejected')])).toEqual([]);
    expect(differences([])).toEqual([]);
  });

  it('released its key, which a later order uses', () => {
    receive(placed('confirmed', 'o2'));
    expect(
      differences([order('rejected', { key_released: true }), order('confirmed', { id: 'o2' })]),
    ).toEqual([]);
  });

  it('was accepted, then rejected with its key released', () => {
    receive(placed('pending'), placed('rejected'));
    expect(differences([order('rejected', { key_released: true })])).toEqual([]);
  });
});

describe('reconcile reports an order that', () => {
  it('exists although its request was never sent', () => {
    receive(response(0, { code: 'not-sent' }));
    expect(differences([])).toEqual([]);
    expect(differences([order('confirmed')])).toEqual(['rejected with 0, but order o1 is confirmed']);
  });

  it('was accepted but is missing', () => {
    receive(placed());
    expect(differences([])).toContain('order o1 was accepted but does not exist');
  });

  it('exists twice', () => {
    receive(placed());
    expect(differences([order('confirmed'), order('confirmed', { id: 'o2' })])).toEqual(['2 orders']);
  });

  it('has two ids in its responses', () => {
    receive(placed(), placed('confirmed', 'o2'));
    expect(differences([order('confirmed')])).toEqual(['responses contain 2 order ids']);
  });

  it('is still pending', () => {
    receive(placed('pending'));
    expect(differences([order('pending')])).toEqual(['order o1 is still pending']);
  });

  it('is confirmed although the request was rejected', () => {
    receive(response(402));
    expect(differences([order('confirmed')])).toEqual(['rejected with 402, but order o1 is confirmed']);
  });

  it('is rejected after it was confirmed, although every later action was rejected', () => {
    receive(placed());
    clientLog.addAction('cancel', 'o1', operation).responses.push(response(409));
    expect(differences([order('rejected')])).toContain('a response is confirmed, but the order is rejected');
  });

  it('was sent by no client', () => {
    expect(reconcile({ orders: [order('confirmed')], adjustments: [] }, ['ann'], new ClientLog())).toEqual([
      'ann key: no client sent this order',
    ]);
  });
});

describe('reconcile reports', () => {
  const request = (kind: Action['kind'], ...responses: ApiResponse[]): void =>
    void clientLog.addAction(kind, 'o1', operation).responses.push(...responses);
  const orderWithRefunds = (count: number) =>
    order('confirmed', {
      history: Array.from({ length: count }, () => ({ type: 'refunded', reason: 'refund 0' })),
    });
  const keyInUse = response(409, { code: 'platform.idempotency-key-in-use' });

  beforeEach(() => receive(placed()));

  it.each(['cancel', 'fulfil', 'refund', 'adjustment'] as const)(
    'a %s that succeeded but was not executed',
    (kind) => {
      request(kind, response(200), keyInUse);
      expect(differences([order('confirmed')])).toEqual([`${kind} 0: succeeded, but was not executed`]);
    },
  );

  it('a refund that was executed twice for one key', () => {
    request('refund', response(0), response(0));
    expect(differences([orderWithRefunds(1)])).toEqual([]);
    expect(differences([orderWithRefunds(2)])).toEqual(['refund 0: executed 2 times']);
  });

  it('a refund that was executed although it was rejected', () => {
    request('refund', response(409), response(409));
    expect(differences([orderWithRefunds(1)])).toEqual(['refund 0: rejected, but was executed']);
  });

  it('an adjustment that was executed twice for one key', () => {
    request('adjustment', response(201), keyInUse);
    expect(differences([order('confirmed')], [{ reason: 'adjustment 0', count: 2 }])).toEqual([
      'adjustment 0: executed 2 times',
    ]);
  });
});
