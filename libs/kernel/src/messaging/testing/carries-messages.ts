import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ClientProxy } from '@nestjs/microservices';
import { lastValueFrom, map, toArray } from 'rxjs';
import {
  Forbidden,
  InternalFailure,
  InvalidRequest,
  Unauthenticated,
  Unreachable,
  type Client,
} from '#contracts/definition';
import type { TokenReader } from '../dispatch/access-guard.js';
import { createClient } from '../api/contracts.module.js';
import type { OpenTransactions } from '../dispatch/transaction-guard.js';
import type { EventPublisher, OutgoingEvent } from '../transport/event-publisher.js';
import type { MessageRouter } from '../transport/message-router.js';
import { currentScope, runInScope, type MessageScope } from '../api/message-scope.js';
import type { Hosted } from './host.js';
import { Journal } from './journal.js';
import { KioskController, LedgerController, StoreroomController } from './kiosk.controllers.js';
import { SoldOut, itemSold, kiosk, ledger } from './kiosk.contract.js';
import { PlainNestController } from './plain-nest.controller.js';
import { waitFor } from '#dev';

/** A caller, and everything it talks to. */
export interface Transport {
  readonly router: MessageRouter;
  readonly plain: ClientProxy;
  readonly publisher: EventPublisher;
  readonly transactions: OpenTransactions;
  close(): Promise<void>;
}

export type OpenTransport = (hosted: Hosted, journal: Journal, tokens: TokenReader) => Promise<Transport>;

const hosted: Hosted = {
  kiosk: [KioskController],
  ledger: [LedgerController],
  storeroom: [StoreroomController],
  plain: [PlainNestController],
};

const tokens: TokenReader = {
  verify: async (token) => {
    if (token === 'forged') throw new Unauthenticated({});
    return { id: token, permissions: new Set(token === 'auditor' ? ['kiosk:audit'] : []), sessionId: token };
  },
};

/** What every transport promises, whatever it is made of. */
export function carriesMessages(open: OpenTransport): void {
  const journal = new Journal();
  let transport: Transport;
  let kiosks: Client<typeof kiosk>;
  let ledgers: Client<typeof ledger>;

  beforeAll(async () => {
    transport = await open(hosted, journal, tokens);
    kiosks = createClient(kiosk, transport.router);
    ledgers = createClient(ledger, transport.router);
  });
  afterAll(() => transport.close());
  beforeEach(() => {
    journal.notes.length = 0;
    journal.act = () => {};
  });

  const as = <T>(token: string, work: () => T): T =>
    runInScope({ headers: { authorization: `Bearer ${token}` } }, work);

  describe('a request', () => {
    it('is answered', async () => {
      expect(await kiosks.sell({ item: 'tea', quantity: 3 })).toEqual({ item: 'tea', left: 7 });
      expect(journal.by('sell')).toHaveLength(1);
    });

    it('fails with what its contract declares', async () => {
      const failed = kiosks.sell({ item: 'tea', quantity: 11 });
      await expect(failed).rejects.toBeInstanceOf(SoldOut);
      await expect(failed).rejects.toMatchObject({ details: { left: 10 }, message: 'Only 10 left.' });
    });

    it.each(['breakDown', 'surprise'] as const)(
      'fails internally when it %ss, and tells no more',
      async (name) => {
        const failed = kiosks[name]({});
        await expect(failed).rejects.toBeInstanceOf(InternalFailure);
        await expect(failed).rejects.toMatchObject({
          details: {},
          message: 'Something went wrong on our side.',
        });
      },
    );

    it('that is not valid reaches no handler', async () => {
      const failed = kiosks.sell({ item: 'tea', quantity: 0, price: 1 } as never);
      await expect(failed).rejects.toBeInstanceOf(InvalidRequest);
      const { details } = (await failed.catch((error) => error)) as InvalidRequest;
      expect(details.errors.map(({ pointer }) => pointer).sort()).toEqual(['/price', '/quantity']);
      expect(journal.notes).toEqual([]);
    });

    it('needs the permission its contract asks for', async () => {
      await expect(kiosks.audit({})).rejects.toBeInstanceOf(Unauthenticated);
      await expect(as('forged', () => kiosks.audit({}))).rejects.toBeInstanceOf(Unauthenticated);
      await expect(as('clerk', () => kiosks.audit({}))).rejects.toBeInstanceOf(Forbidden);
      expect(journal.notes).toEqual([]);
      await as('auditor', () => kiosks.audit({}));
      expect(journal.by('audit')).toMatchObject([{ body: 'auditor' }]);
    });

    it('that was answered before is answered alike, even with nothing, and its caller is told', async () => {
      let replayed = 0;
      const scope = { headers: {}, replayed: () => void replayed++ };
      expect(await runInScope(scope, () => kiosks.sellAgain({}))).toBeUndefined();
      expect(replayed).toBe(1);
    });

    it('that failed before fails alike, and its caller is told when it first did', async () => {
      const traces: (string | undefined)[] = [];
      const scope = { headers: {}, replayed: (traceId?: string) => void traces.push(traceId) };
      await expect(runInScope(scope, () => kiosks.refuseAgain({}))).rejects.toBeInstanceOf(SoldOut);
      expect(traces).toEqual(['another']);
    });

    it('that is not answered in time fails by its deadline', async () => {
      const begun = Date.now();
      const failed = kiosks.stall({});
      await expect(failed).rejects.toBeInstanceOf(Unreachable);
      await expect(failed).rejects.toMatchObject({ details: { context: 'kiosk', outcome: 'unknown' } });
      expect(Date.now() - begun).toBeGreaterThanOrEqual(200);
      expect(Date.now() - begun).toBeLessThan(900);
    });

    it('inside a transaction is refused in words, and not sent', async () => {
      transport.transactions.tellBy(() => 'ledger');
      const refused = kiosks.sell({ item: 'tea', quantity: 1 });
      transport.transactions.tellBy(() => undefined);
      await expect(refused).rejects.toThrow('kiosk.sell must not be sent inside a transaction of ledger');
      await kiosks.look({});
      expect(journal.by('sell')).toEqual([]);
    });

    it('reaches a replica, which a ping proves', async () => {
      await transport.router.ping('kiosk', 1_000);
    });
  });

  describe('the scope of a message', () => {
    const headers = { requestId: 'r-1', traceparent: '00-1-2-01', authorization: 'Bearer clerk' };

    it('travels on with the calls a handler makes, and shrinks their deadline', async () => {
      const deadline = Date.now() + 900;
      const seen = await runInScope({ headers, deadline }, () => ledgers.lookAround({}));
      expect(seen.headers).toEqual(headers);
      expect(seen.deadline).toBeLessThanOrEqual(deadline + 20);
      expect(seen.deadline).toBeGreaterThan(deadline - 500);
    });

    it('is not that of its caller, before its answer or after', async () => {
      const answered = runInScope({ headers }, () => {
        const pending = kiosks.look({});
        return [currentScope()?.handling, pending] as const;
      });
      expect(answered[0]).toBeUndefined();
      await answered[1];
      expect(currentScope()).toBeUndefined();
      await expect(kiosks.breakDown({})).rejects.toBeInstanceOf(InternalFailure);
      expect(currentScope()).toBeUndefined();
    });

    it("takes a client's idempotency key to one message only", async () => {
      const scope = { headers: { idempotencyKey: 'k-1' } };
      expect((await runInScope(scope, () => kiosks.look({}))).headers).toEqual({ idempotencyKey: 'k-1' });
      expect((await runInScope(scope, () => ledgers.lookAround({}))).headers).toEqual({});
    });

    it('never leaks into another message', async () => {
      const ids = Array.from({ length: 100 }, (_, i) => `r-${i}`);
      const look = (requestId: string) =>
        runInScope({ headers: { requestId } }, () => ledgers.lookAround({}));
      const [seen, none] = await Promise.all([Promise.all(ids.map(look)), kiosks.look({})]);
      expect(seen.map((each) => each.headers.requestId)).toEqual(ids);
      expect(none.headers).toEqual({});
    });
  });

  describe('an event', () => {
    const sold = (): OutgoingEvent => ({
      id: randomUUID(),
      pattern: itemSold.pattern,
      aggregateId: 'tea',
      body: { saleId: randomUUID() },
      headers: { requestId: 'r-2' },
      occurredAt: new Date().toISOString(),
    });
    /** As an outbox relay does it. */
    const relay = async (event: OutgoingEvent): Promise<void> => {
      for (let tries = 1; tries < 5; tries++) {
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
    const received = (by: string) => [...new Set(journal.by(by).map(({ scope }) => scope!.event!.id))];

    it('reaches every subscribing context, with its scope', async () => {
      const events = Array.from({ length: 20 }, sold);
      await Promise.all(events.map(relay));
      const ids = events.map(({ id }) => id).sort();
      await waitFor(() => received('ledger').length === 20 && received('storeroom').length === 20);
      expect(received('ledger').sort()).toEqual(ids);
      expect(received('storeroom').sort()).toEqual(ids);
      const [{ body, scope }] = journal.by('ledger') as [Journal['notes'][number]];
      expect(body).toEqual(events.find(({ id }) => id === scope!.event!.id)!.body);
      expect(scope).toMatchObject({
        headers: { requestId: 'r-2' },
        handling: { context: 'ledger', pattern: itemSold.pattern },
        event: { subscriber: 'LedgerController.whenSold' },
      });
    });

    it('comes again to who failed on it, while the other goes on', async () => {
      let failures = 0;
      journal.act = ({ by }) => {
        if (by === 'ledger' && failures++ < 2) throw new Error('not yet');
      };
      const event = sold();
      await relay(event);
      await waitFor(() => received('storeroom').length === 1 && journal.by('ledger').length >= 3);
      expect(received('ledger')).toEqual([event.id]);
    });
  });

  describe('unmodified Nest code', () => {
    const ask = (pattern: unknown, data: unknown) => lastValueFrom(transport.plain.send(pattern, data));

    it('is answered', async () => {
      expect(await ask('plain.sum', [1, 2, 3])).toBe(6);
      expect(await ask({ cmd: 'shout' }, 'hey')).toBe('HEY');
    });

    it('is answered with several values', async () => {
      const values = transport.plain.send('plain.count', { to: 3 }).pipe(toArray());
      expect(await lastValueFrom(values)).toEqual([1, 2, 3]);
    });

    it('receives each value in its own scope, not in that of the handler', async () => {
      const count = (): Promise<MessageScope | undefined> =>
        lastValueFrom(transport.plain.send('plain.count', { to: 2 }).pipe(map(() => currentScope())));
      const scope = { headers: { requestId: 'r-3' } };
      expect(await Promise.all([runInScope(scope, count), count()])).toEqual([scope, undefined]);
    });

    it('is answered with no value by a handler that returns none', async () => {
      const values = transport.plain.send('plain.nothing', {}).pipe(toArray());
      expect(await lastValueFrom(values)).toEqual([]);
    });

    it('fails as Nest has it fail', async () => {
      await expect(ask('plain.refuse', {})).rejects.toEqual({ status: 'error', message: 'not today' });
      await expect(ask('plain.break', {})).rejects.toEqual({
        status: 'error',
        message: 'Internal server error',
      });
      await expect(ask('plain.unheard', {})).rejects.toMatchObject({ status: 'error' });
    });

    it('emits to whoever listens', async () => {
      await lastValueFrom(transport.plain.emit('plain.rang', { bell: 7 }), { defaultValue: undefined });
      await waitFor(() => journal.by('rang').length > 0);
      expect(journal.by('rang')[0]!.body).toEqual({ bell: 7 });
    });
  });
}
