import { expect, it } from '@jest/globals';
import { runChaos } from './run-chaos.js';

it('killing the orders process at its 1st, 8th and 15th socket write causes no problems', async () => {
  const report = await runChaos('--experiment', 'crash-points', '--count', '3', '--every', '7');
  expect(report).toContain('no problems found');
}, 180_000);

it('100 concurrent orders for 10 units confirm 10 and reject 90 as out of stock', async () => {
  const report = await runChaos('--experiment', 'flash-sale', '--count', '100', '--replicas', '2');
  expect(report).toContain('100 buyers of 10: 10 confirmed, 90 out of stock, 0 others');
  expect(report).toContain('no problems found');
}, 180_000);

it('50 concurrent requests with one key place one order while a gateway is killed', async () => {
  const report = await runChaos('--experiment', 'idempotency', '--count', '5', '--replicas', '2');
  expect(report).toContain('no problems found');
}, 180_000);
