import { expect, it } from '@jest/globals';
import { measureContext } from './measure-context.js';
import type { Recording } from './recording.js';

const interval = { seconds: 2, apps: {} };
const recording: Recording = {
  apps: { monolith: ['gateway', 'auth', 'products'] },
  dependencies: {},
  routes: {},
  latencies: {},
  payloadBytes: {},
  intervals: [interval, interval, interval, interval],
  remoteCall: { p50Ms: 1, p99Ms: 4, cpuMs: 0.5, redisBytes: 1_500 },
};

it.each([
  ['has its own peaks while only the gateway is busy as well', [0.1, 0.1, 0.1, 0.1], true],
  ['has no peaks of its own while another context is busy', [0.1, 0.1, 0.1, 1], false],
])('a context %s', (_, products, expected) => {
  const cpu = new Map([
    ['gateway', [0.1, 0.1, 0.1, 1]],
    ['auth', [0.1, 0.1, 0.1, 2]],
    ['products', products],
  ]);
  const { hasOwnPeaks } = measureContext('auth', recording, new Map(), cpu);
  expect(hasOwnPeaks).toBe(expected);
});
