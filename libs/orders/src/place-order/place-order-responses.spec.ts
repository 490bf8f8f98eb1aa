import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { OrderNotPlaced } from '#contracts/orders';
import { IdempotencyKey } from '#kernel/idempotency';
import type { OrderReadRepository } from '../persistence/order-read.repository.js';
import type { PlaceOrderKeysRepository } from '../persistence/place-order-keys.repository.js';
import { DecisionNotifier } from '../saga/decision-notifier.js';
import { PlaceOrderResponses } from './place-order-responses.js';

const orderId = '019a0000-0000-7000-8000-000000000000';
const request = { key: new IdempotencyKey('orders', 'ann', 'k'), fingerprint: '', sendId: '', leaseMs: 0 };
const unanswered = { claimToken: orderId, response: null };
const rejected = { status: 'rejected', rejection: { code: OrderNotPlaced.code, details: {} } };

const createTimeout = AbortSignal.timeout.bind(AbortSignal);
/** Replaces the interval at which the key is read again. */
const setRereadIntervalMs = (ms: number) =>
  jest.spyOn(AbortSignal, 'timeout').mockImplementation(() => createTimeout(ms));

/** `records` are what the table returns for the key, one after the other. */
function createResponses(records: unknown[]): { responses: PlaceOrderResponses; notifier: DecisionNotifier } {
  const notifier = new DecisionNotifier();
  const keys = { find: async () => records.shift() } as unknown as PlaceOrderKeysRepository;
  const reader = { find: async () => rejected } as unknown as OrderReadRepository;
  return { responses: new PlaceOrderResponses(keys, reader, notifier), notifier };
}

describe('PlaceOrderResponses.waitForDecision', () => {
  afterEach(() => void jest.restoreAllMocks());

  it('throws the rejection if the key is released while it waits', async () => {
    const { responses, notifier } = createResponses([unanswered, undefined]);
    const awaited = responses.waitForDecision(request, orderId, Date.now() + 60_000);
    notifier.notify(orderId);
    await expect(awaited).rejects.toBeInstanceOf(OrderNotPlaced);
  });

  it('returns immediately after a decision of this process, even one made while it reads the key', async () => {
    const decided = { claimToken: orderId, response: request.key.encrypt({ order: { id: orderId } }) };
    const { responses, notifier } = createResponses([unanswered, decided]);
    setRereadIntervalMs(60_000);
    const awaited = responses.waitForDecision(request, orderId, Date.now() + 60_000);
    notifier.notify(orderId);
    expect(await awaited).toEqual({ id: orderId });
  });

  it('finds a decision of another process by reading again', async () => {
    const decided = { claimToken: orderId, response: request.key.encrypt({ order: { id: orderId } }) };
    setRereadIntervalMs(1);
    const { responses } = createResponses([unanswered, decided]);
    expect(await responses.waitForDecision(request, orderId, Date.now() + 60_000)).toEqual({ id: orderId });
  });
});
