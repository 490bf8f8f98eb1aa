import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import type { MessageRouter } from '#kernel/messaging';
import type { Databases } from '#kernel/persistence';
import { ProcessState } from './process-state.js';
import { Readiness } from './readiness.js';

/** Of a process that hosts nothing and needs orders, which answer when `answers` are called. */
function readiness() {
  const answers: (() => void)[] = [];
  const state = new ProcessState();
  const databases = { contexts: () => [] } as unknown as Databases;
  const router = {
    remoteContexts: () => ['orders'],
    ping: () => new Promise<void>((resolve) => answers.push(resolve)),
  } as unknown as MessageRouter;
  return { state, answers, ready: new Readiness(state, databases, router, null) };
}

it('one round trip serves all who ask while it is under way, and for a moment after it', async () => {
  const { state, answers, ready } = readiness();
  state.serve('http://127.0.0.1:1');
  const asked = [ready.missing(), ready.missing(), ready.missing()];
  expect(answers).toHaveLength(1);
  answers[0]!();
  expect(await Promise.all(asked)).toEqual([[], [], []]);
  expect(await ready.missing()).toEqual([]);
  expect(answers).toHaveLength(1);
  await pause(250);
  void ready.missing();
  expect(answers).toHaveLength(2);
  answers[1]!();
});

it('a process that begins to drain is not ready, whatever was asked before', async () => {
  const { state, answers, ready } = readiness();
  state.serve('http://127.0.0.1:1');
  const asked = ready.missing();
  state.drain();
  answers[0]!();
  expect([await asked, await ready.missing()]).toEqual(
    Array.from({ length: 2 }, () => ['this process is not serving']),
  );
});
