import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import { Configuration, ConfigurationModule } from '#kernel/config';
import { RedisTransport } from '#redis';
import { Databases, PersistenceModule } from '#kernel/persistence';
import { monolith, orders, registryOf } from '../testing/process-records.js';
import { Placements } from './placements.js';
import { ConfigurationReporter } from './configuration-reporter.js';

let app: TestingModule | undefined;
afterEach(async () => {
  jest.restoreAllMocks();
  await app?.close();
});

/** A process of the app orders. `redis`: any value, or null without Redis. */
async function startProcess(redis: object | null, others: (typeof orders)[] = []) {
  const env = { NODE_ENV: 'test', DATABASE_URL: process.env['TEST_DATABASE_URL']! };
  const database = { context: 'orders', entities: [], migrations: [] };
  app = await Test.createTestingModule({
    imports: [ConfigurationModule.forProcess(new Configuration(env)), PersistenceModule.forContext(database)],
    providers: [Placements, ConfigurationReporter, { provide: RedisTransport, useValue: redis }],
  }).compile();
  const databases = app.get(Databases, { strict: false });
  const queried = jest.spyOn(databases, 'entityManager');
  const placements = app.get(Placements);
  placements.update(registryOf([orders, ...others]), orders);
  const reporter = app.get(ConfigurationReporter);
  const reportThreeTimes = async () => {
    for (let n = 0; n < 3; n++) await reporter.report();
    return [queried.mock.calls.length, Object.keys(placements.describe().databases)];
  };
  return { reportThreeTimes, databases };
}

describe('ConfigurationReporter', () => {
  it('queries nothing without Redis', async () => {
    const { reportThreeTimes } = await startProcess(null);
    expect(await reportThreeTimes()).toEqual([0, []]);
  });

  it('queries the databases once a minute while no other app hosts a context of the process', async () => {
    const { reportThreeTimes } = await startProcess({});
    expect(await reportThreeTimes()).toEqual([1, ['orders']]);
    const now = performance.now();
    jest.spyOn(performance, 'now').mockReturnValue(now + 60_001);
    expect(await reportThreeTimes()).toEqual([2, ['orders']]);
  });

  it('queries them in each pass while another app does, or until all have responded', async () => {
    const { reportThreeTimes } = await startProcess({}, [monolith]);
    expect(await reportThreeTimes()).toEqual([3, ['orders']]);
    await app!.close();
    const { reportThreeTimes: reportAgain, databases } = await startProcess({});
    jest.spyOn(databases, 'pending').mockRejectedValueOnce(new Error('not now'));
    expect(await reportAgain()).toEqual([2, ['orders']]);
  });
});
