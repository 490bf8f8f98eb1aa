import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { currentScope, runInScope } from '#kernel/messaging';
import { Metrics } from '#kernel/observability';
import { RegistrationLoop } from './registration-loop.js';
import { RegistryFailure } from './registry-http.js';

const entries = ['cleave-auth', 'cleave-orders'].map((service) => {
  return { id: `${service}-1`, service, tags: [], host: '10.0.0.7', port: 80, metadata: {} };
});

/** Follows a script and records the calls. */
class FakeRegistry {
  readonly name = 'consul';
  heartbeatMs = 1_000;
  readonly calls: string[] = [];
  renewed: () => Promise<'known' | 'unknown'> = async () => 'known';
  registered: () => Promise<void> = async () => {};

  renew({ service }: { service: string }, unreadyReason: string): Promise<'known' | 'unknown'> {
    this.calls.push(`renew ${service} ${unreadyReason}`.trim());
    return this.renewed();
  }

  register({ service }: { service: string }): Promise<void> {
    this.calls.push(`register ${service}`);
    return this.registered();
  }

  async deregister({ service }: { service: string }): Promise<void> {
    this.calls.push(`deregister ${service}`);
  }
}

describe('RegistrationLoop', () => {
  let registry: FakeRegistry;
  let metrics: Metrics;
  let unreadyReason: () => Promise<string>;
  let loop: RegistrationLoop;
  let log: { warn: jest.Mock; info: jest.Mock };

  beforeEach(() => {
    jest.useFakeTimers();
    jest.spyOn(Math, 'random').mockReturnValue(0.5);
    log = { warn: jest.fn(), info: jest.fn() };
    jest.spyOn(Logger.prototype, 'warn').mockImplementation(log.warn);
    jest.spyOn(Logger.prototype, 'log').mockImplementation(log.info);
    registry = new FakeRegistry();
    metrics = new Metrics();
    unreadyReason = async () => '';
    loop = new RegistrationLoop(registry, entries, () => unreadyReason(), metrics);
  });
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  const metric = async (name: string): Promise<string[]> =>
    (await metrics.read()).split('\n').filter((line) => line.startsWith(name));
  const reject = (status: number | 'timeout' | 'unreachable') => () =>
    Promise.reject(new RegistryFailure(status, 'reason'));

  it('renews each entry per heartbeat and registers those that the registry does not know', async () => {
    registry.renewed = async () => 'unknown';
    loop.run();
    await jest.advanceTimersByTimeAsync(0);
    registry.renewed = async () => 'known';
    await jest.advanceTimersByTimeAsync(1_000);
    const first = entries.flatMap(({ service }) => [`renew ${service}`, `register ${service}`]);
    expect(registry.calls).toEqual([...first, 'renew cleave-auth', 'renew cleave-orders']);
    expect(log.info.mock.calls).toEqual([['Registered in consul']]);
    expect(await metric('registry_registered')).toEqual(['registry_registered{registry="consul"} 1']);
  });

  it('sends the reason why the process is not ready', async () => {
    unreadyReason = async () => 'draining';
    loop.run();
    await jest.advanceTimersByTimeAsync(0);
    expect(registry.calls).toEqual(['renew cleave-auth draining', 'renew cleave-orders draining']);
  });

  it('logs once when a registry rejects the entries and once when it accepts them, and counts the rejections', async () => {
    registry.renewed = reject(403);
    loop.run();
    await jest.advanceTimersByTimeAsync(20_000);
    expect(log.warn.mock.calls).toEqual([['Registration in consul failed: 403: reason']]);
    expect(await metric('registry_registered')).toEqual(['registry_registered{registry="consul"} 0']);
    registry.renewed = async () => 'known';
    await jest.advanceTimersByTimeAsync(20_000);
    expect(log.info.mock.calls).toEqual([['Registered in consul']]);
    const rejected = (await metric('registry_rejections_total')).join();
    expect(rejected).toMatch(/^registry_rejections_total\{registry="consul",status="403"\} \d+$/);
  });

  it.each([
    ['after a rejection', 503, [1_000, 2_000, 4_000, 4_000]],
    ['after a timeout', 'timeout', [1_000, 2_000, 4_000, 4_000]],
    ['after a failed connection', 'unreachable', [1_000, 1_000, 1_000, 1_000]],
  ] as const)('%s, waits up to four heartbeats', async (_, status, pauses) => {
    const startedAt: number[] = [];
    registry.renewed = () => {
      if (registry.calls.at(-1) === 'renew cleave-auth') startedAt.push(Date.now());
      return reject(status)();
    };
    loop.run();
    await jest.advanceTimersByTimeAsync(15_000);
    expect(startedAt.slice(1, 5).map((time, n) => time - startedAt[n]!)).toEqual(pauses);
  });

  it('varies the pause by 10 % in both directions', async () => {
    for (const [random, pauseMs] of [
      [0, 900],
      [1, 1_100],
    ] as const) {
      jest.spyOn(Math, 'random').mockReturnValue(random);
      loop.run();
      await jest.advanceTimersByTimeAsync(pauseMs - 1);
      expect(registry.calls).toHaveLength(2);
      await jest.advanceTimersByTimeAsync(1);
      expect(registry.calls.splice(0)).toHaveLength(4);
    }
  });

  it('calls the registry once per round while it does not respond', async () => {
    registry.renewed = reject('timeout');
    loop.run();
    await jest.advanceTimersByTimeAsync(0);
    expect(registry.calls).toEqual(['renew cleave-auth']);
  });

  it('continues with the other entries after the rejection of one', async () => {
    registry.renewed = reject(403);
    loop.run();
    await jest.advanceTimersByTimeAsync(0);
    expect(registry.calls).toEqual(['renew cleave-auth', 'renew cleave-orders']);
  });

  it('replaces a round in progress, whose outcome counts no longer', async () => {
    registry.renewed = () =>
      new Promise((_, rejected) => setTimeout(rejected, 2_000, new RegistryFailure('timeout', '')));
    loop.run();
    await jest.advanceTimersByTimeAsync(100);
    registry.renewed = async () => 'known';
    loop.run();
    await jest.advanceTimersByTimeAsync(0);
    expect(log.info.mock.calls).toEqual([['Registered in consul']]);
    await jest.advanceTimersByTimeAsync(10_000);
    expect(log.warn.mock.calls).toEqual([]);
    expect(registry.calls.filter((call) => call === 'renew cleave-auth')).toHaveLength(12);
  });

  it('runs rounds outside of the message scope of its caller', async () => {
    const scopes: unknown[] = [];
    registry.renewed = async () => {
      scopes.push(currentScope());
      return 'known';
    };
    runInScope({ headers: { requestId: '1' }, deadline: 1 }, () => loop.run());
    await jest.advanceTimersByTimeAsync(1_000);
    expect(scopes).toEqual(Array.from({ length: 4 }, () => ({ headers: {} })));
  });

  it.each([1_000, 20_000, 60_000])(
    'warns once about a registry that keeps losing the entries every %s ms',
    async (heartbeatMs) => {
      let isKnown = false;
      registry.heartbeatMs = heartbeatMs;
      registry.renewed = async () => (isKnown ? 'known' : 'unknown');
      loop.run();
      await jest.advanceTimersByTimeAsync(3 * heartbeatMs);
      expect(log.warn).not.toHaveBeenCalled();
      await jest.advanceTimersByTimeAsync(20 * heartbeatMs);
      const warning =
        'consul keeps losing entries: its URL must be that of one server, not of a load balancer';
      expect(log.warn.mock.calls).toEqual([[warning]]);
      isKnown = true;
      await jest.advanceTimersByTimeAsync(60_000);
      expect(log.warn).toHaveBeenCalledTimes(1);
    },
  );

  it('does not warn about a registry that was unavailable before it lost the entries', async () => {
    loop.run();
    for (let restart = 0; restart < 10; restart++) {
      registry.renewed = reject('unreachable');
      await jest.advanceTimersByTimeAsync(1_000);
      registry.renewed = async () => 'unknown';
      await jest.advanceTimersByTimeAsync(1_000);
      registry.renewed = async () => 'known';
      await jest.advanceTimersByTimeAsync(1_000);
    }
    expect(log.warn.mock.calls.map(([text]) => text)).not.toContainEqual(expect.stringContaining('losing'));
  });

  it('deregisters on stop, after the round in progress, and runs no further round', async () => {
    registry.renewed = () => new Promise((resolve) => setTimeout(resolve, 100, 'known'));
    loop.run();
    const stopped = loop.stop();
    await jest.advanceTimersByTimeAsync(300);
    await stopped;
    const renewals = ['renew cleave-auth', 'renew cleave-orders'];
    const expected = [...renewals, 'deregister cleave-auth', 'deregister cleave-orders'];
    expect(registry.calls).toEqual(expected);
    await jest.advanceTimersByTimeAsync(10_000);
    expect(registry.calls).toEqual(expected);
  });
});
