import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Answer } from './answer.js';
import type { Books, Order } from './books.js';
import { ClientLedger, type Attempt, type Deed } from './client-ledger.js';
import { reckon } from './reckoning.js';

let ledger: ClientLedger;
let attempt: Attempt;

beforeEach(() => {
  ledger = new ClientLedger();
  attempt = ledger.open(0, 'key', {});
});

const answer = (status: number, body: Answer['body'] = {}): Answer => ({ status, body, took: 1 });
const placed = (status = 'confirmed', id = 'o1') => answer(201, { id, status });
const told = (...answers: Answer[]) => void attempt.answers.push(...answers);

function order(status: string, more: Partial<Order> = {}): Order {
  const history = [{ type: 'placed' }, { type: status }];
  return { id: 'o1', customer_id: 'ann', key: 'key', status, history, given_up: false, ...more };
}

function wrongs(orders: readonly Order[], restocked: Books['restocked'] = []): string[] {
  return reckon({ orders, restocked }, ['ann'], ledger).map((wrong) => wrong.replace('ann key: ', ''));
}

describe('nothing is wrong with an order that', () => {
  it('is as its customer was told, after silence or not', () => {
    told(answer(0), placed('pending'), placed());
    expect(wrongs([order('confirmed')])).toEqual([]);
  });

  it('was refused and is rejected, or is not there', () => {
    told(answer(0), answer(409, { code: 'orders.out-of-stock' }));
    expect(wrongs([order('rejected')])).toEqual([]);
    expect(wrongs([])).toEqual([]);
  });

  it('was given up and its key used again', () => {
    told(placed('confirmed', 'o2'));
    expect(wrongs([order('rejected', { given_up: true }), order('confirmed', { id: 'o2' })])).toEqual([]);
  });
});

describe('nothing is wrong with an order that was accepted and', () => {
  it('given up', () => {
    told(placed('pending'), placed('rejected'));
    expect(wrongs([order('rejected', { given_up: true })])).toEqual([]);
  });
});

describe('it is noticed when an order', () => {
  it('that was never sent is there', () => {
    told(answer(0, { code: 'not-sent' }));
    expect(wrongs([])).toEqual([]);
    expect(wrongs([order('confirmed')])).toEqual(['refused with 0, but order o1 is confirmed']);
  });

  it('that was accepted is lost', () => {
    told(placed());
    expect(wrongs([])).toContain('order o1 was accepted and is not there');
  });

  it('is there twice', () => {
    told(placed());
    expect(wrongs([order('confirmed'), order('confirmed', { id: 'o2' })])).toEqual(['2 orders']);
  });

  it('has two ids', () => {
    told(placed(), placed('confirmed', 'o2'));
    expect(wrongs([order('confirmed')])).toEqual(['answered with 2 orders']);
  });

  it('is undecided', () => {
    told(placed('pending'));
    expect(wrongs([order('pending')])).toEqual(['order o1 is undecided']);
  });

  it('was refused and stands', () => {
    told(answer(402));
    expect(wrongs([order('confirmed')])).toEqual(['refused with 402, but order o1 is confirmed']);
  });

  it('was confirmed and does not stand, though all that was asked for since was refused', () => {
    told(placed());
    ledger.ask('cancel', 'o1', attempt).answers.push(answer(409));
    expect(wrongs([order('rejected')])).toContain('told that it is confirmed, but it is rejected');
  });

  it('was placed by nobody', () => {
    expect(reckon({ orders: [order('confirmed')], restocked: [] }, ['ann'], new ClientLedger())).toEqual([
      'ann key: nobody ordered this',
    ]);
  });
});

describe('it is noticed when', () => {
  const asked = (kind: Deed['kind'], ...answers: Answer[]): void =>
    void ledger.ask(kind, 'o1', attempt).answers.push(...answers);
  const refunds = (times: number) =>
    order('confirmed', {
      history: Array.from({ length: times }, () => ({ type: 'refunded', reason: 'refund 0' })),
    });
  const inUse = answer(409, { code: 'platform.idempotency-key-in-use' });

  beforeEach(() => told(placed()));

  it.each(['cancel', 'fulfil', 'refund', 'restock'] as const)(
    'a %s that was answered is not done',
    (kind) => {
      asked(kind, answer(200), inUse);
      expect(wrongs([order('confirmed')])).toEqual([`${kind} 0: told that it is done, and it is not`]);
    },
  );

  it('money was given back twice under one key', () => {
    asked('refund', answer(0), answer(0));
    expect(wrongs([refunds(1)])).toEqual([]);
    expect(wrongs([refunds(2)])).toEqual(['refund 0: done 2 times']);
  });

  it('money was given back though that was refused', () => {
    asked('refund', answer(409), answer(409));
    expect(wrongs([refunds(1)])).toEqual(['refund 0: refused, and yet it is done']);
  });

  it('a delivery was entered twice under one key', () => {
    asked('restock', answer(201), inUse);
    expect(wrongs([order('confirmed')], [{ mark: 'restock 0', times: 2 }])).toEqual([
      'restock 0: done 2 times',
    ]);
  });
});
