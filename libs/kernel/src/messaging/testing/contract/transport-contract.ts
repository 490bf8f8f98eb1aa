import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { ClientProxy } from '@nestjs/microservices';
import { lastValueFrom, map, toArray } from 'rxjs';
import {
  Forbidden,
  InternalFailure,
  InvalidRequest,
  Unauthenticated,
  Unreachable,
  contract,
  type Client,
} from '#contracts/definition';
import type { AccessTokenVerifier } from '../../dispatch/access-policy.js';
import { createClient } from '../../api/contracts.module.js';
import type { EventPublisher, OutgoingEvent } from '../../transport/event-publisher.js';
import type { MessageRouter } from '../../transport/message-router.js';
import { currentScope, runInScope, type MessageScope } from '../../api/message-scope.js';
import type { HostedControllers } from '../start-microservice.js';
import { CallLog, type RecordedCall } from '../call-log.js';
import { AccountingController, ShopController, WarehouseController } from '../sample.controllers.js';
import {
  SoldOut,
  accounting as accountingContract,
  itemSold,
  shop as shopContract,
} from '../sample.contracts.js';
import { PlainNestController } from '../plain-nest.controller.js';
import { waitFor } from '#dev';

/** The context whose transaction the caller pretends to be in. */
export interface SimulatedTransaction {
  context: string | undefined;
}

/** The calling side of an open transport. */
interface TestTransport {
  readonly router: MessageRouter;
  readonly plain: ClientProxy;
  readonly publisher: EventPublisher;
  readonly transaction: SimulatedTransaction;
  close(): Promise<void>;
}

export type OpenTransport = (
  hosted: HostedControllers,
  callLog: CallLog,
  tokens: AccessTokenVerifier,
) => Promise<TestTransport>;

const hosted: HostedControllers = {
  shop: [ShopController],
  accounting: [AccountingController],
  warehouse: [WarehouseController],
  plain: [PlainNestController],
};

const tokens: AccessTokenVerifier = {
  verify: async (token) => {
    if (token === 'forged') throw new Unauthenticated({});
    return { id: token, permissions: new Set(token === 'auditor' ? ['shop:audit'] : []), sessionId: token };
  },
};

/** The tests that every transport must pass. */
export function transportContract(open: OpenTransport): void {
  const callLog = new CallLog();
  let transport: TestTransport;
  let shop: Client<typeof shopContract>;
  let accounting: Client<typeof accountingContract>;

  beforeAll(async () => {
    transport = await open(hosted, callLog, tokens);
    shop = createClient(shopContract, transport.router);
    accounting = createClient(accountingContract, transport.router);
  });
  afterAll(() => transport.close());
  beforeEach(() => {
    callLog.calls.length = 0;
    callLog.onCall = () => {};
  });

  const withToken = <T>(token: string, work: () => T): T =>
    runInScope({ headers: { authorization: `Bearer ${token}` } }, work);

  describe('a request', () => {
    it('returns the response of its handler', async () => {
      expect(await shop.sell({ item: 'tea', quantity: 3 })).toEqual({ item: 'tea', left: 7 });
      expect(callLog.callsOf('sell')).toHaveLength(1);
    });

    it('fails with the failures that its contract declares', async () => {
      const failed = shop.sell({ item: 'tea', quantity: 11 });
      await expect(failed).rejects.toBeInstanceOf(SoldOut);
      await expect(failed).rejects.toMatchObject({ details: { left: 10 }, message: 'Only 10 left.' });
    });

    it('fails with the code, kind and details of a failure that an earlier version of its contract lacks', async () => {
      const earlier = contract('shop', { sell: { ...shopContract.requests.sell, failures: [] } });
      const failed = createClient(earlier, transport.router).sell({ item: 'tea', quantity: 11 });
      await expect(failed).rejects.toMatchObject({
        code: 'shop.sold-out',
        kind: 'conflict',
        httpStatus: 410,
        message: 'Only 10 left.',
        details: { left: 10 },
      });
    });

    it.each(['fail', 'failUndeclared'] as const)(
      'becomes an InternalFailure without details if its handler throws an undeclared error (%s)',
      async (name) => {
        const failed = shop[name]({});
        await expect(failed).rejects.toBeInstanceOf(InternalFailure);
        await expect(failed).rejects.toMatchObject({
          details: {},
          message: 'An unexpected error occurred.',
        });
      },
    );

    it('is rejected before it reaches a handler if it is invalid', async () => {
      const failed = shop.sell({ item: 'tea', quantity: 0, price: 1 } as never);
      await expect(failed).rejects.toBeInstanceOf(InvalidRequest);
      const { details } = (await failed.catch((error) => error)) as InvalidRequest;
      expect(details.errors.map(({ pointer }) => pointer).sort()).toEqual(['/price', '/quantity']);
      expect(callLog.calls).toEqual([]);
    });

    it('requires the permission that its contract declares', async () => {
      await expect(shop.audit({})).rejects.toBeInstanceOf(Unauthenticated);
      await expect(withToken('forged', () => shop.audit({}))).rejects.toBeInstanceOf(Unauthenticated);
      await expect(withToken('clerk', () => shop.audit({}))).rejects.toBeInstanceOf(Forbidden);
      expect(callLog.calls).toEqual([]);
      await withToken('auditor', () => shop.audit({}));
      expect(callLog.callsOf('audit')).toMatchObject([{ body: 'auditor' }]);
    });

    it('reports a replayed response to its caller, even an empty one', async () => {
      let replayCount = 0;
      const scope: MessageScope = { headers: {}, onReplayed: () => void replayCount++ };
      expect(await runInScope(scope, () => shop.replaySale({}))).toBeUndefined();
      expect(replayCount).toBe(1);
    });

    it('reports a replayed failure to its caller, with the trace id of the original', async () => {
      const traceIds: (string | undefined)[] = [];
      const scope: MessageScope = { headers: {}, onReplayed: (traceId) => void traceIds.push(traceId) };
      await expect(runInScope(scope, () => shop.replayFailure({}))).rejects.toBeInstanceOf(SoldOut);
      expect(traceIds).toEqual(['earlier-trace']);
    });

    it('fails with an unknown outcome at its deadline', async () => {
      const startedAt = performance.now();
      const failed = shop.stall({});
      await expect(failed).rejects.toBeInstanceOf(Unreachable);
      await expect(failed).rejects.toMatchObject({ details: { context: 'shop', outcome: 'unknown' } });
      expect(performance.now() - startedAt).toBeGreaterThanOrEqual(200);
      expect(performance.now() - startedAt).toBeLessThan(4_000); // the default deadline is 5 s
    });

    it.each([
      ['back', -3_600_000],
      ['forward', 3_600_000],
    ])('keeps its deadline if the clock of the host is set %s meanwhile', async (_, stepMs) => {
      const startedAt = performance.now();
      const failed = shop.stall({});
      const systemTime = Date.now;
      const stepped = jest.spyOn(Date, 'now').mockImplementation(() => systemTime() + stepMs);
      try {
        const hangs = delay(20_000, 'still pending', { ref: false });
        expect(await Promise.race([failed.catch(() => 'settled'), hangs])).toBe('settled');
        expect(performance.now() - startedAt).toBeGreaterThanOrEqual(200);
      } finally {
        stepped.mockRestore();
      }
    });

    it('is not sent inside a database transaction', async () => {
      transport.transaction.context = 'accounting';
      const rejected = shop.sell({ item: 'tea', quantity: 1 });
      transport.transaction.context = undefined;
      await expect(rejected).rejects.toThrow('shop.sell must not be sent inside a transaction of accounting');
      await shop.readScope({});
      expect(callLog.callsOf('sell')).toEqual([]);
    });

    it('can be a ping, which succeeds if a replica is available', async () => {
      await transport.router.ping('shop', 1_000);
    });
  });

  describe('the scope of a message', () => {
    const headers = { requestId: 'r-1', traceparent: '00-1-2-01', authorization: 'Bearer clerk' };

    it('is propagated to the calls of its handler, with the remaining deadline', async () => {
      const deadline = performance.now() + 4_000; // before the default deadline
      const seen = await runInScope({ headers, deadline }, () => accounting.readShopScope({}));
      expect(seen.headers).toEqual(headers);
      expect(Math.abs(seen.deadline! - deadline)).toBeLessThan(500);
    });

    it('does not replace the scope of the caller, neither before nor after the reply', async () => {
      const [handler, pending] = runInScope({ headers }, () => {
        const call = shop.readScope({});
        return [currentScope()?.handler, call] as const;
      });
      expect(handler).toBeUndefined();
      await pending;
      expect(currentScope()).toBeUndefined();
      await expect(shop.fail({})).rejects.toBeInstanceOf(InternalFailure);
      expect(currentScope()).toBeUndefined();
    });

    it('propagates an idempotency key to the first message only', async () => {
      const scope = { headers: { idempotencyKey: 'k-1' } };
      const direct = await runInScope(scope, () => shop.readScope({}));
      expect(direct.headers).toMatchObject({ idempotencyKey: 'k-1' });
      const nested = await runInScope(scope, () => accounting.readShopScope({}));
      expect(nested.headers).not.toHaveProperty('idempotencyKey');
    });

    it('gets a request id if the caller has none, another one for each message', async () => {
      const scope = { headers: { idempotencyKey: 'k-1' } };
      const send = async () => (await runInScope(scope, () => shop.readScope({}))).headers.requestId;
      const ids = [await send(), await send(), (await shop.readScope({})).headers.requestId];
      expect(ids).toEqual(ids.map(() => expect.any(String)));
      expect(new Set(ids).size).toBe(3);
    });

    it('never leaks into a concurrent message', async () => {
      const ids = Array.from({ length: 100 }, (_, i) => `r-${i}`);
      const readWith = (requestId: string) =>
        runInScope({ headers: { requestId } }, () => accounting.readShopScope({}));
      const [seen, none] = await Promise.all([Promise.all(ids.map(readWith)), shop.readScope({})]);
      expect(seen.map((each) => each.headers.requestId)).toEqual(ids);
      expect(ids).not.toContain(none.headers.requestId);
    });
  });

  describe('an event', () => {
    const createEvent = (): OutgoingEvent => ({
      id: randomUUID(),
      pattern: itemSold.pattern,
      aggregateId: 'tea',
      body: { saleId: randomUUID() },
      headers: { requestId: 'r-2' },
      occurredAt: new Date().toISOString(),
    });
    /** Publishes with retries, like an outbox relay. */
    const relay = async (event: OutgoingEvent): Promise<void> => {
      for (let attempts = 1; attempts < 5; attempts++) {
        const published = transport.publisher.publish(event);
        if (
          await published.then(
            () => true,
            () => false,
          )
        )
          return;
      }
      await transport.publisher.publish(event);
    };
    const receivedBy = (handler: string) => [
      ...new Set(callLog.callsOf(handler).map(({ scope }) => scope!.event!.id)),
    ];

    it('reaches every subscribing context, with its scope', async () => {
      const events = Array.from({ length: 20 }, createEvent);
      await Promise.all(events.map(relay));
      const ids = events.map(({ id }) => id).sort();
      await waitFor(() => receivedBy('accounting').length === 20 && receivedBy('warehouse').length === 20);
      expect(receivedBy('accounting').sort()).toEqual(ids);
      expect(receivedBy('warehouse').sort()).toEqual(ids);
      const [{ body, scope }] = callLog.callsOf('accounting') as [RecordedCall];
      expect(body).toEqual(events.find(({ id }) => id === scope!.event!.id)!.body);
      expect(scope).toMatchObject({
        headers: { requestId: 'r-2' },
        handler: { context: 'accounting', pattern: itemSold.pattern },
        event: { handlerName: 'AccountingController.whenSold' },
      });
    });

    it('of a later version reaches its subscribers, without the fields that they do not know', async () => {
      const { body, ...event } = createEvent();
      await transport.publisher.publish({
        ...event,
        body: { ...(body as object), discount: { percent: 10 } },
      });
      await waitFor(() => receivedBy('accounting').length === 1);
      expect(callLog.callsOf('accounting')[0]!.body).toEqual(body);
    });

    it('is redelivered to a subscriber that failed, without affecting the others', async () => {
      let failures = 0;
      callLog.onCall = ({ handler }) => {
        if (handler === 'accounting' && failures++ < 2) throw new Error('not yet');
      };
      const event = createEvent();
      await relay(event);
      await waitFor(() => receivedBy('warehouse').length === 1 && callLog.callsOf('accounting').length >= 3);
      expect(receivedBy('accounting')).toEqual([event.id]);
    });
  });

  describe('an unmodified Nest client', () => {
    const send = (pattern: unknown, data: unknown) => lastValueFrom(transport.plain.send(pattern, data));

    it('receives the response of an unmodified Nest controller', async () => {
      expect(await send('plain.sum', [1, 2, 3])).toBe(6);
      expect(await send({ cmd: 'shout' }, 'hey')).toBe('HEY');
    });

    it('receives every value of an Observable', async () => {
      const values = transport.plain.send('plain.count', { to: 3 }).pipe(toArray());
      expect(await lastValueFrom(values)).toEqual([1, 2, 3]);
    });

    it('receives each value in its own scope, not in that of the handler', async () => {
      const scopeOfValue = (): Promise<MessageScope | undefined> =>
        lastValueFrom(transport.plain.send('plain.count', { to: 2 }).pipe(map(() => currentScope())));
      const scope = { headers: { requestId: 'r-3' } };
      const scopes = await Promise.all([runInScope(scope, scopeOfValue), scopeOfValue()]);
      expect(scopes).toEqual([scope, undefined]);
    });

    it('receives no value from a handler that returns none', async () => {
      const values = transport.plain.send('plain.nothing', {}).pipe(toArray());
      expect(await lastValueFrom(values)).toEqual([]);
    });

    it("receives errors in Nest's format", async () => {
      await expect(send('plain.reject', {})).rejects.toEqual({ status: 'error', message: 'not today' });
      await expect(send('plain.fail', {})).rejects.toEqual({
        status: 'error',
        message: 'Internal server error',
      });
      await expect(send('plain.unknown', {})).rejects.toMatchObject({ status: 'error' });
    });

    it('emits events to subscribed handlers', async () => {
      await lastValueFrom(transport.plain.emit('plain.rang', { bell: 7 }), { defaultValue: undefined });
      await waitFor(() => callLog.callsOf('rang').length > 0);
      expect(callLog.callsOf('rang')[0]!.body).toEqual({ bell: 7 });
    });
  });
}
