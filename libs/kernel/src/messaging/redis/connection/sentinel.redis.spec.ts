import { afterAll, beforeAll, it } from '@jest/globals';
import { OwnSentinels } from '#dev';
import { Processes } from '../../testing/processes.js';
import { survivesFailover } from '../../testing/survives-failover.js';

const redis = new OwnSentinels();
const processes = new Processes({ blockMs: 300, silenceMs: 1_000 });

beforeAll(() => redis.start(), 40_000);
afterAll(() => redis.stop());

it('when sentinels put a replica in place of a killed master, calls are answered again and no event is lost', async () => {
  await survivesFailover(processes, {
    url: redis.url,
    killMaster: () => redis.master.kill(),
    isReplaced: async () => String(await redis.replica.do('ROLE')).startsWith('master'),
  });
}, 60_000);
