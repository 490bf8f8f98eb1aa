import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitFor } from '#dev';
import { AuthReplicas } from '../testing/auth-replicas.js';

const password = 'correct horse battery staple';
const warmUp = 10;

/** What it takes to be refused tells nothing about whether there is an account. */
describe('the time a refusal takes', () => {
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

  /** Milliseconds of attempts at accounts that exist and at others, which take turns in being the first. */
  async function timesOf(
    rounds: number,
    attempt: (email: string) => Promise<unknown>,
    quiet = async () => {},
  ): Promise<{ known: number[]; unknown: number[] }> {
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let n = -warmUp; n < rounds; n++) {
      for (const kind of n % 2 === 0 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const)) {
        const startedAt = performance.now();
        await attempt(`${kind}${n}@example.com`).catch(() => undefined);
        if (n >= 0) times[kind].push(performance.now() - startedAt);
        await quiet();
      }
    }
    return times;
  }

  it('is the same for a login: medians differ by less than 5 %', async () => {
    const login = (email: string) => auth.client().login({ email, password: 'not this one' });
    const { known, unknown } = await timesOf(400, login);
    const least = 0.05 * median(unknown);
    expect(Math.abs(median(known) - median(unknown))).toBeLessThan(Math.max(least, noiseOf(known, unknown)));
  }, 240_000);

  it('is the same for a password reset: medians differ by less than half a millisecond', async () => {
    const ask = (email: string) => auth.client().requestPasswordReset({ email });
    const nothingWaits = () =>
      waitFor(async () => expect(await auth.sql.query('select 1 from auth.mail_requests')).toEqual([]));
    const { known, unknown } = await timesOf(100, ask, nothingWaits);
    expect(Math.abs(median(known) - median(unknown))).toBeLessThan(Math.max(0.5, noiseOf(known, unknown)));
  }, 120_000);
});

function median(times: readonly number[]): number {
  return quantile(times, 0.5);
}

function quantile(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * share)]!;
}

/** By how much the medians of two samples may differ on a busy machine alone: three standard errors. */
function noiseOf(...samples: readonly (readonly number[])[]): number {
  const variances = samples.map((times) => {
    const deviation = (quantile(times, 0.75) - quantile(times, 0.25)) / 1.349;
    return (1.2533 * deviation) ** 2 / times.length;
  });
  return 3 * Math.sqrt(variances.reduce((sum, each) => sum + each, 0));
}
