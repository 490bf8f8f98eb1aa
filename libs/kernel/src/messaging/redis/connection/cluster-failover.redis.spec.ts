import { afterAll, beforeAll, it } from '@jest/globals';
import type { OwnRedis } from '#dev';
import { OwnCluster } from '#dev';
import { Processes } from '../../testing/processes.js';
import { survivesFailover } from '../../testing/survives-failover.js';

const cluster = new OwnCluster();
const processes = new Processes({ blockMs: 300, silenceMs: 1_000 });
let master: OwnRedis;
let replica: OwnRedis;

beforeAll(async () => {
  await cluster.start();
  master = await cluster.holderOf('{kiosk}');
  replica = await cluster.addReplicaOf(master);
}, 40_000);
afterAll(() => cluster.stop());

it('when a cluster puts a replica in place of a killed master, calls are answered again and no event is lost', async () => {
  await survivesFailover(processes, {
    url: cluster.url,
    killMaster: () => master.kill(),
    isReplaced: async () => String(await replica.do('ROLE')).startsWith('master'),
  });
}, 60_000);
