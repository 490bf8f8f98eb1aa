import { EventEmitter } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it, jest } from '@jest/globals';
import { Batcher } from './batcher.js';
import type { RedisConnection } from './redis-connection.js';

/** Records batches. Sending fails while `isConnected` is false; `reconnect` sends all waiting items. */
function recordingBatcher(delayMs = 0) {
  const connection = new EventEmitter();
  const state = { isConnected: true, batches: [] as string[] };
  const send = async (stream: string, items: readonly number[]): Promise<void> => {
    state.batches.push(`${stream}: ${items.join(' ')}`);
    await nextTurn();
    if (!state.isConnected) throw new Error('Connection is closed.');
  };
  const batcher = new Batcher<string, number>(connection as RedisConnection, send, delayMs);
  return { batcher, state, reconnect: () => connection.emit('ready') };
}

describe('Batcher', () => {
  it('sends the items of one tick as one batch per key', async () => {
    const { batcher, state } = recordingBatcher();
    batcher.add('a', 1);
    batcher.add('b', 2);
    batcher.add('a', 3);
    await nextTurn();
    batcher.add('a', 4);
    await nextTurn();
    expect(state.batches).toEqual(['a: 1 3', 'b: 2', 'a: 4']);
  });

  it('sends failed items again after a reconnect, in order and before later items', async () => {
    const { batcher, state, reconnect } = recordingBatcher(100);
    state.isConnected = false;
    for (const item of [1, 2]) {
      batcher.add('a', item);
      reconnect();
    }
    batcher.add('a', 3);
    for (let turns = 0; turns < 3; turns++) await nextTurn();
    state.isConnected = true;
    reconnect();
    expect(state.batches).toEqual(['a: 1', 'a: 2', 'a: 1 2 3']);
  });

  it('retries with one timer, however many keys fail', async () => {
    let sends = 0;
    const send = async (): Promise<void> => {
      sends += 1;
      throw new Error('Connection is closed.');
    };
    const batcher = new Batcher<string, number>(new EventEmitter() as RedisConnection, send);
    jest.useFakeTimers({ doNotFake: ['nextTick'] });
    try {
      for (const key of ['a', 'b']) batcher.add(key, 1);
      await jest.advanceTimersByTimeAsync(1_000);
    } finally {
      jest.useRealTimers();
    }
    // One send immediately and one every 200 ms.
    expect(sends).toBe(2 * 6);
  });

  it('waits for all batches when it is drained and then sends nothing again', async () => {
    const { batcher, state, reconnect } = recordingBatcher();
    state.isConnected = false;
    batcher.add('a', 1);
    await batcher.drain();
    reconnect();
    expect(state.batches).toEqual(['a: 1']);
  });
});
