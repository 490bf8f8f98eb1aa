import { jest } from '@jest/globals';

/** Changes `Date` in this process, and neither timers nor the clock of the database. Undone by `jest.useRealTimers()`. */
export function setClock(now: number): void {
  const doNotFake = [
    ...(['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate'] as const),
    ...(['clearImmediate', 'nextTick', 'queueMicrotask', 'performance', 'hrtime'] as const),
  ];
  jest.useFakeTimers({ now, doNotFake });
}
