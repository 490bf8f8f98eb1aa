import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  command,
  failure,
  IdempotencyKeyInUse,
  IdempotencyKeyReused,
  IdempotencyResponseLost,
  Text,
} from '#contracts/definition';
import { markReplayed } from '#kernel/messaging';
import { contextOfOpenTransaction } from '#kernel/persistence';
import { startIdempotencyContext, type IdempotencyTestContext } from './testing/idempotency-test-context.js';

class Increment {
  @Text({ max: 100 }) readonly counter!: string;
}

class Rejected extends failure('idempotency.rejected', 'conflict', () => 'rejected', {
  meaning: 'A test.',
}) {}

const incrementCommand = command('idempotency.increment', { request: Increment, access: 'user' });
const idempotentCommand = { ...incrementCommand, idempotent: true };
const crashed = `leased_until = now() - interval '1 second'`;
let context: IdempotencyTestContext;
beforeAll(async () => {
  context = await startIdempotencyContext('idempotency', incrementCommand);
});
afterAll(() => context.close());

/** A handler that waits between its start and its transaction. */
function blockedHandler(counter: string) {
  const started = Promise.withResolvers<void>();
  const unblocked = Promise.withResolvers<void>();
  const handle = async (): Promise<unknown> => {
    started.resolve();
    await unblocked.promise;
    return context.incrementAndRead(counter);
  };
  return { handle, started: started.promise, unblock: unblocked.resolve };
}

describe('a command with an idempotency key', () => {
  it('is executed once and returns the same response each time', async () => {
    const first = await context.send('once', { key: 'k' });
    expect(first).toEqual({ value: 1 });
    expect(await context.send('once', { key: 'k' })).toEqual(markReplayed(first));
    expect(await context.valueOf('once')).toBe(1);
  });

  it('replays an empty response', async () => {
    const handle = async (): Promise<void> => void (await context.increment('nothing'));
    expect(await context.send('nothing', { key: 'n', handle })).toBeUndefined();
    expect(await context.send('nothing', { key: 'n', handle })).toEqual(markReplayed(undefined));
    expect(await context.valueOf('nothing')).toBe(1);
  });

  it('replays the response that the handler returned last', async () => {
    const handle = async (): Promise<unknown> => {
      await context.incrementAndRead('final');
      return 'final response';
    };
    await context.send('final', { key: 'final', handle });
    expect(await context.send('final', { key: 'final' })).toEqual(markReplayed('final response'));
  });

  it('is rejected for a different request, but not for a different caller', async () => {
    await context.send('mine', { key: 'shared' });
    await expect(context.send('another', { key: 'shared' })).rejects.toBeInstanceOf(IdempotencyKeyReused);
    await context.send('theirs', { key: 'shared', caller: randomUUID() });
    expect([await context.valueOf('another'), await context.valueOf('theirs')]).toEqual([0, 1]);
  });

  it('has one effect when 50 requests arrive in parallel', async () => {
    const send = (): Promise<unknown> => context.send('parallel', { key: 'p' });
    const results = await Promise.allSettled(Array.from({ length: 50 }, send));
    const failures = results.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
    expect(failures.every((each) => each instanceof IdempotencyKeyInUse)).toBe(true);
    expect(failures.length).toBeLessThan(50);
    expect(await context.valueOf('parallel')).toBe(1);
  });

  it('runs its handler outside of any transaction, so that it may send messages', async () => {
    const handle = async (): Promise<unknown> => contextOfOpenTransaction();
    expect(await context.send('outside', { key: 'o', handle })).toBeUndefined();
  });

  it('is rejected with IdempotencyKeyInUse while the first request is running', async () => {
    const { handle, started, unblock } = blockedHandler('slow');
    const first = context.send('slow', { key: 's', handle });
    await started;
    await expect(context.send('slow', { key: 's' })).rejects.toBeInstanceOf(IdempotencyKeyInUse);
    unblock();
    await first;
    expect(await context.valueOf('slow')).toBe(1);
  });

  it('is stored in a form that reveals neither key, request nor response', async () => {
    const key = 'a-secret-key';
    await context.send('a-secret-request', { key, handle: async () => 'a-secret-response' });
    const rows = await context.em.fork().execute<object[]>('select * from idempotency.idempotency_keys');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toMatch(/a-secret/);
    const plain = [key, 'a-secret-response'].map((text) => Buffer.from(text).toString('base64').slice(0, -2));
    for (const text of plain) expect(JSON.stringify(rows)).not.toContain(text);
  });

  it('is deleted 24 hours after its first use', async () => {
    await context.send('old', { key: 'old' });
    await context.updateKeys(`created_at = now() - interval '25 hours'`);
    expect(await context.keys.purge(1_000)).toBeGreaterThan(0);
    await context.send('old', { key: 'old' });
    expect(await context.valueOf('old')).toBe(2);
  });

  it('is deleted with the other keys of its principal', async () => {
    const caller = randomUUID();
    await context.send('erased', { key: 'e', caller });
    await context.keys.deleteByPrincipal(caller);
    await context.send('erased', { key: 'e', caller });
    expect(await context.valueOf('erased')).toBe(2);
  });
});

describe('a failed command with an idempotency key', () => {
  it('leaves its key unused', async () => {
    const handle = () =>
      context.transaction.run(async () => {
        await context.increment('failing');
        throw new Error('late');
      });
    await expect(context.send('failing', { key: 'f', handle })).rejects.toThrow('late');
    expect(await context.valueOf('failing')).toBe(0);
    expect(await context.send('failing', { key: 'f' })).toEqual({ value: 1 });
  });

  it('keeps what its handler committed before a declared failure', async () => {
    const handle = async (): Promise<never> => {
      await context.em.transactional(() => context.increment('attempts'));
      throw new Rejected({});
    };
    for (const _ of [1, 2])
      await expect(context.send('rejected', { key: 'r', handle })).rejects.toBeInstanceOf(Rejected);
    expect(await context.valueOf('attempts')).toBe(2);
  });

  it('replays the committed response if it failed after the commit', async () => {
    const handle = async (): Promise<never> => {
      await context.incrementAndRead('committed');
      throw new Rejected({});
    };
    await expect(context.send('committed', { key: 'c', handle })).rejects.toBeInstanceOf(Rejected);
    expect(await context.send('committed', { key: 'c' })).toEqual(markReplayed({ value: 1 }));
  });
});

describe('after a crash, a command with an idempotency key', () => {
  it('replays the response that was committed with its effect', async () => {
    const first = await context.send('crash', { key: 'crash' });
    await context.updateKeys(crashed);
    expect(await context.send('crash', { key: 'crash' })).toEqual(markReplayed(first));
    expect(await context.valueOf('crash')).toBe(1);
  });

  it('is executed again if nothing was committed', async () => {
    await context.send('lost', { key: 'lost', handle: async () => 'no effect' });
    await context.updateKeys(`${crashed}, committed = false, response = null`);
    expect(await context.send('lost', { key: 'lost' })).toEqual({ value: 1 });
  });

  it('fails if its effect was committed without the response, unless the command is idempotent', async () => {
    const handle = () => context.em.transactional(async () => undefined);
    await context.send('partial', { key: 'partial', handle });
    await context.updateKeys(`${crashed}, response = null`);
    await expect(context.send('partial', { key: 'partial' })).rejects.toBeInstanceOf(IdempotencyResponseLost);
    const retry = { key: 'partial', message: idempotentCommand };
    expect(await context.send('partial', retry)).toEqual({ value: 1 });
  });

  it('records every commit of its handler', async () => {
    const committed = async (): Promise<boolean | undefined> => {
      const rows = await context.em
        .fork()
        .execute<{ committed: boolean }[]>(
          'select committed from idempotency.idempotency_keys order by created_at desc limit 1',
        );
      return rows[0]?.committed;
    };
    const handle = async (): Promise<unknown> => {
      const before = await committed();
      await context.em.transactional(() => context.increment('plain'));
      return [before, await committed()];
    };
    expect(await context.send('plain', { key: 'plain', handle })).toEqual([false, true]);
  });
});

describe('a stale execution of a command with an idempotency key', () => {
  it.each(['CommandTransaction', 'em.transactional'])('cannot commit by %s', async (name) => {
    const counter = `stale-${name}`;
    const { handle, started, unblock } = blockedHandler(counter);
    const plain = async (): Promise<unknown> => {
      await handle().catch(() => undefined);
      return context.em.transactional(() => context.increment(counter));
    };
    const first = context.send(counter, {
      key: counter,
      handle: name === 'CommandTransaction' ? handle : plain,
    });
    await started;
    await context.updateKeys(crashed);
    expect(await context.send(counter, { key: counter })).toEqual({ value: 1 });
    unblock();
    await expect(first).rejects.toBeInstanceOf(IdempotencyKeyInUse);
    expect(await context.valueOf(counter)).toBe(1);
  });

  it('returns the provisional response if a retry has received it', async () => {
    const committed = Promise.withResolvers<void>();
    const unblocked = Promise.withResolvers<void>();
    const handle = async (): Promise<unknown> => {
      await context.incrementAndRead('provisional');
      committed.resolve();
      await unblocked.promise;
      return 'another response';
    };
    const first = context.send('provisional', { key: 'provisional', handle });
    await committed.promise;
    await context.updateKeys(crashed);
    expect(await context.send('provisional', { key: 'provisional' })).toEqual(markReplayed({ value: 1 }));
    unblocked.resolve();
    expect(await first).toEqual({ value: 1 });
    expect(await context.send('provisional', { key: 'provisional' })).toEqual(markReplayed({ value: 1 }));
  });
});

describe('a redelivered request with an idempotency key', () => {
  it('takes over from the first delivery while that is running', async () => {
    const { handle, started, unblock } = blockedHandler('redelivered');
    const request = { key: 'redelivered', requestId: 'one' };
    const first = context.send('redelivered', { ...request, handle });
    await started;
    expect(await context.send('redelivered', request)).toEqual({ value: 1 });
    unblock();
    await expect(first).rejects.toBeInstanceOf(IdempotencyKeyInUse);
    expect(await context.valueOf('redelivered')).toBe(1);
  });

  it('receives the response to the first delivery, not marked as a replay', async () => {
    const request = { key: 'twice', requestId: 'one' };
    const first = await context.send('twice', request);
    expect(await context.send('twice', request)).toEqual(first);
  });
});

describe('a request without an id', () => {
  it('is not taken for a redelivery of another request with the same idempotency key', async () => {
    const { handle, started, unblock } = blockedHandler('anonymous');
    const request = { key: 'anonymous', requestId: undefined };
    const first = context.send('anonymous', { ...request, handle });
    await started;
    await expect(context.send('anonymous', request)).rejects.toBeInstanceOf(IdempotencyKeyInUse);
    unblock();
    expect(await first).toEqual({ value: 1 });
    expect(await context.send('anonymous', request)).toEqual(markReplayed({ value: 1 }));
  });
});

describe('erasing the responses about a person', () => {
  it('keeps the keys used, so that a retry neither receives the data nor repeats the command', async () => {
    const handle = () =>
      context.transaction.run(async () => {
        await context.increment('about-ann');
        context.transaction.declareResponseContainsDataOf('ann');
        return 'the address of Ann';
      });
    const send = (): Promise<unknown> => context.send('about-ann', { key: 'about-ann', handle });
    await send();
    await context.keys.eraseResponsesAbout('bob');
    expect(await send()).toEqual(markReplayed('the address of Ann'));
    await context.keys.eraseResponsesAbout('ann');
    await expect(send()).rejects.toBeInstanceOf(IdempotencyResponseLost);
    expect(await context.valueOf('about-ann')).toBe(1);
  });

  it('also covers a response that is completed afterwards', async () => {
    const handle = async (): Promise<unknown> => {
      await context.transaction.run(async () => context.transaction.declareResponseContainsDataOf('eve'));
      await context.keys.eraseResponsesAbout('eve');
      return 'the address of Eve';
    };
    expect(await context.send('about-eve', { key: 'about-eve', handle })).toBe('the address of Eve');
    await expect(context.send('about-eve', { key: 'about-eve' })).rejects.toBeInstanceOf(
      IdempotencyResponseLost,
    );
  });
});

describe('a command', () => {
  it('is executed each time if its handler manages idempotency itself', async () => {
    const options = { key: 'managed', managesIdempotency: true };
    for (const _ of [1, 2]) await context.send('managed', options);
    expect(await context.valueOf('managed')).toBe(2);
  });

  it('is executed each time without a key, or if its access is anyone', async () => {
    const anonymous = { ...incrementCommand, access: 'anyone' as const };
    for (const options of [{}, {}, { key: 'k', message: anonymous }]) await context.send('often', options);
    expect(await context.valueOf('often')).toBe(3);
  });
});
