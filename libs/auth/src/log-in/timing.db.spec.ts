import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitFor } from '#dev';
import { AuthReplicas } from '../testing/auth-replicas.js';

const password = 'correct horse battery staple';
const warmUp = 10;

describe('response time for unknown accounts', () => {
  let auth: AuthReplicas;
  beforeAll(async () => {
    auth = await AuthReplicas.start(1);
    const accounts = Array.from({ length: 400 }, (_, n) => ({
      email: `known${n}@example.com`,
      name: 'Known',
    }));
    await auth.client().importAccounts({ password, accounts });
  });
  afterAll(() => auth.stop());

  /** Durations in milliseconds of attempts for existing and unknown accounts, in alternating order. */
  async function measure(
    rounds: number,
    attempt: (email: string) => Promise<unknown>,
    waitForIdle = async () => {},
  ): Promise<{ known: number[]; unknown: number[] }> {
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let n = -warmUp; n < rounds; n++) {
      for (const kind of n % 2 === 0 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const)) {
        const startedAt = performance.now();
        await attempt(`${kind}${n}@example.com`).catch(() => undefined);
        if (n >= 0) times[kind].push(performance.now() - startedAt);
        await waitForIdle();
      }
    }
    return times;
  }

  it('equals that for known accounts at login: medians differ by less than 5 %', async () => {
    const login = (email: string) => auth.client().logIn({ email, password: 'not this one' });
    const { known, unknown } = await measure(400, login);
    const tolerance = 0.05 * median(unknown);
    expect(Math.abs(median(known) - median(unknown))).toBeLessThan(
      Math.max(tolerance, noiseOf(known, unknown)),
    );
  }, 240_000);

  it('equals that for known accounts at password reset: medians differ by less than 0.5 ms', async () => {
    const requestReset = (email: string) => auth.client().requestPasswordReset({ email });
    const noPendingMails = () =>
      waitFor(async () => expect(await auth.sql.query('select 1 from auth.mail_requests')).toEqual([]));
    const { known, unknown } = await measure(100, requestReset, noPendingMails);
    expect(Math.abs(median(known) - median(unknown))).toBeLessThan(Math.max(0.5, noiseOf(known, unknown)));
  }, 120_000);
});

function median(times: readonly number[]): number {
  return quantile(times, 0.5);
}

function quantile(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * share)]!;
}

/** Difference of the medians that noise alone can cause: three standard errors. */
function noiseOf(...samples: readonly (readonly number[])[]): number {
  const variances = samples.map((times) => {
    const deviation = (quantile(times, 0.75) - quantile(times, 0.25)) / 1.349;
    return (1.2533 * deviation) ** 2 / times.length;
  });
  return 3 * Math.sqrt(variances.reduce((sum, each) => sum + each, 0));
}
