import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { OrderNotPlaced } from '#contracts/orders';
import { IdempotencyKey } from '#kernel/idempotency';
import type { OrderReadRepository } from '../persistence/order-read.repository.js';
import type { PlacementKeysRepository } from '../persistence/placement-keys.repository.js';
import { DecisionNotifier } from '../saga/decision-notifier.js';
import { IdempotentResponse } from './idempotent-response.js';

const orderId = '019a0000-0000-7000-8000-000000000000';
const request = { key: new IdempotencyKey('ann', 'k'), fingerprint: '', requestId: '', leaseMs: 0 };
const unanswered = { claim: orderId, response: null };
const rejected = { status: 'rejected', rejection: { code: OrderNotPlaced.code, details: {} } };

const createTimeout = AbortSignal.timeout.bind(AbortSignal);
/** Replaces the interval at which the key is read again. */
const setRereadIntervalMs = (ms: number) =>
  jest.spyOn(AbortSignal, 'timeout').mockImplementation(() => createTimeout(ms));

/** `records` are what the table returns for the key, one after the other. */
function createResponse(records: unknown[]): { response: IdempotentResponse; notifier: DecisionNotifier } {
  const notifier = new DecisionNotifier();
  const keys = { find: async () => records.shift() } as unknown as PlacementKeysRepository;
  const reader = { find: async () => rejected } as unknown as OrderReadRepository;
  return { response: new IdempotentResponse(keys, reader, notifier), notifier };
}

describe('IdempotentResponse.await', () => {
  afterEach(() => void jest.restoreAllMocks());

  it('throws the rejection if the key is released while it waits', async () => {
    const { response, notifier } = createResponse([unanswered, undefined]);
    const awaited = response.await(request, orderId, Date.now() + 60_000);
    notifier.notify(orderId);
    await expect(awaited).rejects.toBeInstanceOf(OrderNotPlaced);
  });

  it('returns immediately after a decision of this process, even one made while it reads the key', async () => {
    const decided = { claim: orderId, response: request.key.encrypt({ order: { id: orderId } }) };
    const { response, notifier } = createResponse([unanswered, decided]);
    setRereadIntervalMs(60_000);
    const awaited = response.await(request, orderId, Date.now() + 60_000);
    notifier.notify(orderId);
    expect(await awaited).toEqual({ id: orderId });
  });

  it('finds a decision of another process by reading again', async () => {
    const decided = { claim: orderId, response: request.key.encrypt({ order: { id: orderId } }) };
    setRereadIntervalMs(1);
    const { response } = createResponse([unanswered, decided]);
    expect(await response.await(request, orderId, Date.now() + 60_000)).toEqual({ id: orderId });
  });
});
