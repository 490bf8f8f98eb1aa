import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { splitApps } from '#contracts/contexts';
import { waitFor, type RunningProcess } from '#dev';
import { startTopology, type RunningTopology, type TopologyShape } from '#dev/testing';
import type { ListedEntry, RegistryServer } from './registry-server.js';
import { RequestLoad } from './request-load.js';

export const heartbeatMs = 1_000;
/** Allows for scheduling on a busy machine. */
const toleranceMs = 3_000;

const monolith: TopologyShape = { apps: ['monolith'], embedded: true };
const contexts = splitApps.toSorted();

/** Starts a topology whose processes register at `servers`. */
export function startRegistered(
  name: string,
  shape: TopologyShape,
  servers: readonly RegistryServer[],
  env: NodeJS.ProcessEnv = {},
): Promise<RunningTopology> {
  return startTopology(`registries-${name}`, shape, async (shared) => {
    Object.assign(shared, ...servers.map((server) => server.env), env);
  });
}

/** The contexts that a process has registered, of those that the registry lists as able to serve. */
export const contextsOf = (entries: readonly ListedEntry[], url: string): string[] =>
  entries
    .filter((entry) => entry.isUp && entry.url === url)
    .map(({ service }) => service.slice(service.lastIndexOf('-') + 1))
    .sort();

/** Prints a measured duration, because limits in tests only detect hangs. */
export const report = (text: string): void => void process.stderr.write(`    ${text}\n`);

/**
 * The behaviour of a process towards a registry. `removedMs`: the time after which the entries of a killed process no longer
 * count as able to serve.
 */
export function describeRegistration(
  server: RegistryServer,
  removedMs: number,
  addTests: () => void = () => {},
): void {
  describe(`a process that registers in ${server.name}`, () => {
    let first: RunningTopology;
    let second: RunningTopology;
    const started: RunningTopology[] = [];

    beforeAll(async () => {
      await server.start();
      report(`tested with ${await server.version()}`);
    }, 240_000);
    afterAll(async () => {
      for (const topology of started) await topology.stop();
      await server.kill();
    }, 60_000);

    const processOf = ({ processes }: RunningTopology): RunningProcess => processes[0]!;
    const isServing = async (url: string): Promise<boolean> =>
      fetch(`${url}/health/live`).then(
        ({ ok }) => ok,
        () => false,
      );

    it('is listed with every hosted context, and only once it listens', async () => {
      let settled = false;
      const starting = startRegistered(`${server.name}-1`, monolith, [server], { DRAIN_NOTICE_MS: '1000' });
      void starting.finally(() => (settled = true));
      while (!settled) {
        const [entry] = await server.entries();
        const isEarly = entry !== undefined && !(await isServing(entry.url));
        expect(isEarly).toBe(false);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      started.push((first = await starting));
      const { url } = processOf(first);
      await waitFor(async () => expect(contextsOf(await server.entries(), url)).toEqual(contexts));
      const [entry] = await server.entries();
      expect(entry).toMatchObject({
        metadata: { process: 'monolith', instance: expect.any(String), version: expect.any(String) },
      });
      expect(entry!.metadata['hosts']!.split(',').sort()).toEqual(contexts);
    }, 120_000);

    it('stops being listed on SIGTERM before it stops serving, so that clients see no failed request', async () => {
      started.push((second = await startRegistered(`${server.name}-2`, monolith, [server])));
      const stopping = processOf(first);
      await waitFor(async () =>
        expect(contextsOf(await server.entries(), processOf(second).url)).toEqual(contexts),
      );
      let listed: string[] = [];
      const refresh = async (): Promise<void> => {
        const gateways = (await server.entries()).filter(({ service }) => service.endsWith('-gateway'));
        listed = gateways.filter(({ isUp }) => isUp).map(({ url }) => url);
      };
      await refresh();
      expect(listed).toContain(stopping.url);
      let requests = 0;
      const load = new RequestLoad(() => listed[requests++ % listed.length]!);
      const signalledAt = performance.now();
      stopping.kill('SIGTERM');
      while (listed.includes(stopping.url)) await refresh();
      const unlistedMs = performance.now() - signalledAt;
      expect(await stopping.exitCode).toBe(0);
      const remaining = (await server.entries()).filter(({ url }) => url === stopping.url);
      const { failures, ...figures } = await load.stop();
      report(
        `not listed as able to serve ${Math.round(unlistedMs)} ms after SIGTERM, ${JSON.stringify(figures)}`,
      );
      expect(failures).toEqual([]);
      expect(figures.requests).toBeGreaterThan(10);
      expect(remaining).toEqual([]);
      expect(unlistedMs).toBeLessThan(1_000);
    }, 120_000);

    it('is no longer listed as able to serve some time after it was killed', async () => {
      const killed = processOf(second);
      const killedAt = performance.now();
      killed.kill('SIGKILL');
      await waitFor(async () => expect(contextsOf(await server.entries(), killed.url)).toEqual([]), {
        timeoutMs: removedMs + toleranceMs,
      });
      report(`not listed as able to serve ${Math.round(performance.now() - killedAt)} ms after SIGKILL`);
    }, 60_000);

    it('registers only what it hosts, is listed as unable to serve while it is not ready, and keeps what an operator took out of service', async () => {
      const shape = { apps: ['monolith', 'orders'], env: { monolith: { REMOTE: 'orders' } } } as const;
      const carved = await startRegistered(`${server.name}-carved`, shape, [server]);
      started.push(carved);
      const inService = ['auth', 'products'];
      const [gateway, orders] = carved.processes as [RunningProcess, RunningProcess];
      const hosted = async (process: RunningProcess): Promise<string[]> =>
        contextsOf(await server.entries(), process.url);
      await waitFor(async () => expect(await hosted(gateway)).toEqual(['auth', 'gateway', 'products']));
      await waitFor(async () => expect(await hosted(orders)).toEqual(['orders']));
      const ofGateway = (await server.entries()).find(
        ({ url, service }) => url === gateway.url && service.endsWith('-gateway'),
      );
      await server.takeOutOfService(ofGateway!);
      await waitFor(async () => expect(await hosted(gateway)).toEqual(inService));
      const readiness = async (): Promise<number> => (await fetch(`${gateway.url}/health/ready`)).status;

      orders.kill('SIGSTOP');
      await waitFor(async () => expect(await readiness()).toBe(503), { timeoutMs: 20_000 });
      const timeoutMs = heartbeatMs + toleranceMs;
      await waitFor(async () => expect(await hosted(gateway)).toEqual([]), { timeoutMs });
      await expectNotReadyReason(server, gateway.url);

      orders.kill('SIGCONT');
      await waitFor(async () => expect(await readiness()).toBe(200), { timeoutMs: 20_000 });
      await waitFor(async () => expect(await hosted(gateway)).toEqual(inService), { timeoutMs });
    }, 180_000);

    it('becomes ready although the registry does not respond, which delays no request', async () => {
      server.signal('SIGSTOP');
      let requests: RequestLoad | undefined;
      try {
        const startedAt = performance.now();
        const topology = await startRegistered(`${server.name}-suspended`, monolith, [server]);
        started.push(topology);
        report(`ready after ${Math.round(performance.now() - startedAt)} ms with a suspended registry`);
        requests = new RequestLoad(() => processOf(topology).url);
        await new Promise((resolve) => setTimeout(resolve, 10_000));
        const { failures, ...figures } = await requests.stop();
        report(`10 s with a suspended registry: ${JSON.stringify(figures)}`);
        expect(failures).toEqual([]);
        expect(figures.maxMs).toBeLessThan(2_000);
        expect(
          processOf(topology)
            .output()
            .match(/Registration in \w+ failed: timeout/g),
        ).toHaveLength(1);
        server.signal('SIGCONT');
        const { url } = processOf(topology);
        await waitFor(async () => expect(contextsOf(await server.entries(), url)).toEqual(contexts), {
          timeoutMs: 4 * heartbeatMs + 2_000 + toleranceMs,
        });
      } finally {
        server.signal('SIGCONT');
        await requests?.stop();
      }
    }, 120_000);

    addTests();
  });
}

/** Consul shows the reason; Eureka has no place for it. */
async function expectNotReadyReason(server: RegistryServer, url: string): Promise<void> {
  if (!('checks' in server)) return;
  const { checks, entries } = server as unknown as {
    checks(): Promise<{ ServiceID: string; Output: string }[]>;
    entries(): Promise<ListedEntry[]>;
  };
  const [entry] = (await entries.call(server)).filter((each) => each.url === url);
  const check = (await checks.call(server)).find(({ ServiceID }) => ServiceID === entry!.id);
  expect(check!.Output).toContain('orders does not respond');
}
