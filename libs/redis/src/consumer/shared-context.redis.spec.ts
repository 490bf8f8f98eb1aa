import { describe } from '@jest/globals';
import type { WorkPlacement } from '#kernel/messaging';
import { transportContract } from '#kernel/messaging/testing/contract';
import { openShared } from '../testing/open-shared.js';

/** The share of the other app is another one for each request. */
const placement: WorkPlacement = {
  isShared: () => true,
  isActive: () => true,
  readsRedirectedRequests: () => true,
  request: (call, local, remote) =>
    Math.random() < Math.random() ? local.request(call) : remote!.request({ ...call, isRedirected: true }),
  describe: () => ({}),
  update: () => [],
};

describe('a context that two apps host, with a share that changes at random', () => {
  transportContract(openShared(placement));
});
