import { EventEmitter } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { Batcher } from './batcher.js';
import type { RedisConnection } from './redis-connection.js';

/** A batcher whose batches are recorded; sending fails while `isConnected` is false. */
function recordingBatcher() {
  const connection = new EventEmitter();
  const state = { isConnected: true, batches: [] as string[] };
  const send = async (stream: string, items: readonly number[]): Promise<void> => {
    state.batches.push(`${stream}: ${items.join(' ')}`);
    await nextTurn();
    if (!state.isConnected) throw new Error('Connection is closed.');
  };
  const batcher = new Batcher<string, number>(connection as RedisConnection, send);
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

  it('sends failed batches again after a reconnect, in order and before later items', async () => {
    const { batcher, state, reconnect } = recordingBatcher();
    state.isConnected = false;
    batcher.add('a', 1);
    await new Promise<void>((done) => process.nextTick(done));
    batcher.add('a', 2);
    for (let turns = 0; turns < 3; turns++) await nextTurn();
    expect(state.batches).toEqual(['a: 1', 'a: 2']);
    batcher.add('a', 3);
    state.isConnected = true;
    reconnect();
    expect(state.batches.slice(2)).toEqual(['a: 1 2 3']);
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
