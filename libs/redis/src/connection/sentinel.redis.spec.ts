import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { RedisSentinels } from '#dev/testing';
import { assertSurvivesFailover } from '../testing/assert-survives-failover.js';
import { TestProcesses } from '../testing/test-processes.js';

const redis = new RedisSentinels();
const processes = new TestProcesses({ blockMs: 300, commandTimeoutMs: 1_000 });

beforeAll(() => redis.start(), 40_000);
afterAll(() => redis.stop());

describe('Sentinel failover', () => {
  it('loses no acknowledged event and recovers calls after a replica is promoted', async () => {
    await assertSurvivesFailover(processes, {
      url: redis.url,
      killMaster: () => redis.master.kill(),
      isReplicaPromoted: async () => String(await redis.replica.call('ROLE')).startsWith('master'),
    });
  }, 60_000);
});
