import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startProcess, waitFor, type RunningProcess } from '#dev';
import { assertOrderLifecycle } from '../support/assert-order-lifecycle.js';
import { expectStatus } from '../support/client-response.js';
import { runProgram, type ProgramResult } from '../support/processes/run-program.js';
import { withoutFields } from '../support/processes/without-field.js';
import { Shop } from '../support/shop.js';
import { topologies } from '../support/topologies.js';

/** An older version: its refunds have no optional amount, and its order-confirmed event has no number. */
const older = withoutFields(
  { file: 'orders/refund-order', payload: 'RefundOrder', field: 'amount' },
  { file: 'orders/order-confirmed.v1', payload: 'OrderConfirmedV1', field: 'number' },
);
const rejectedAmount =
  /orders\.refund from gateway in (?:this process|gateway \(new\)) to orders in orders \S+: request: amount is sent, but not accepted\. Update orders first\./;
let shop: Shop;
let env: NodeJS.ProcessEnv;
const started: RunningProcess[] = [];

beforeAll(async () => {
  const apps = ['gateway', 'products', 'orders'].map((app) => [app, older] as const);
  shop = await Shop.start(
    'contract-check',
    { ...topologies.split, env: Object.fromEntries(apps) },
    async (shared) => {
      env = shared;
    },
  );
}, 120_000);

afterAll(async () => {
  await Promise.all(started.map((each) => each.stop()));
  await shop?.close();
}, 60_000);

async function start(app: string, more: NodeJS.ProcessEnv = {}): Promise<RunningProcess> {
  const entry = `dist/apps/${app}/src/main.js`;
  const running = await startProcess({ name: `${app}-new`, entry, env: { ...env, ...more } });
  started.push(running);
  return running;
}

async function stop(name: string): Promise<void> {
  expect(await shop.topology.processes.find((each) => each.name === name)!.stop()).toBe(0);
}

function check(): Promise<ProgramResult> {
  return runProgram('tools/src/contracts', ['check', '--against', env['REDIS_URL']!], env);
}

/** What the topology shows about the processes of an app. */
async function contractsOf(app: string): Promise<object[]> {
  const { processes } = await expectStatus(200, shop.admin.api.GET('/v1/topology'));
  return processes
    .filter(({ name }) => name === app)
    .map(({ contracts, contractCheck }) => ({ contracts, contractCheck }));
}

describe('a version that adds a field to a request, beside an older version', () => {
  it('makes `contracts check` print the incompatibility and the order of rollout', async () => {
    const { code, stdout, stderr } = await check();
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toMatch(rejectedAmount);
    expect(stdout).toMatch(/^Order of rollout: .*orders, .*gateway/m);
  });

  it('does not start if it would break a running process, and the shop continues', async () => {
    const { code, stderr } = await runProgram('gateway/src/main', [], { ...env, PORT: '0' });
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^gateway cannot start:\n {2}- /)]);
    expect(stderr).toMatch(rejectedAmount);
    expect(stderr).toContain('CONTRACT_CHECK=warn');
    await assertOrderLifecycle(shop);
    expect(await contractsOf('gateway')).toHaveLength(1);
  }, 60_000);

  it('starts with CONTRACT_CHECK=warn, which the topology shows', async () => {
    const running = await start('gateway', { CONTRACT_CHECK: 'warn' });
    expect(running.output()).toMatch(rejectedAmount);
    expect(await contractsOf('gateway')).toContainEqual({
      contracts: expect.stringMatching(/^[\da-f]{32}$/),
      contractCheck: 'warn',
    });
    expect(await running.stop()).toBe(0);
  }, 60_000);

  it('starts with CONTRACT_CHECK=off without a comparison, which the topology shows', async () => {
    const running = await start('gateway', { CONTRACT_CHECK: 'off' });
    expect(running.output()).not.toMatch(rejectedAmount);
    expect(await contractsOf('gateway')).toContainEqual(expect.objectContaining({ contractCheck: 'off' }));
    expect(await running.stop()).toBe(0);
  }, 60_000);

  it('starts in the order of rollout, while customers order', async () => {
    await start('orders');
    await stop('orders-1');
    await assertOrderLifecycle(shop);
    const gateway = await start('gateway');
    expect(await gateway.stop()).toBe(0);
  }, 120_000);

  it('starts after the process that it would break was killed', async () => {
    const killed = await start('orders', { ...older, CONTRACT_CHECK: 'warn' });
    killed.kill('SIGKILL');
    await killed.exitCode;
    await start('gateway');
    await assertOrderLifecycle(shop);
  }, 120_000);

  it('publishes events with a field that the older subscriber does not know, without dead letters', async () => {
    await waitFor(async () => {
      const { code, stdout } = await runProgram('tools/src/verify', ['--grace-seconds', '0'], env);
      expect([code, stdout]).toEqual([0, expect.stringMatching(/^I5 +0 /m)]);
    });
    const { stdout } = await runProgram('tools/src/dlq', ['list'], env);
    expect(stdout).not.toContain('orders.order-confirmed.v1');
  }, 60_000);
});
