import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import type * as AdviseOn from '../../../apps/tools/src/advise/advise-on.ts';
import type { Recording } from '../../../apps/tools/src/advise/model/recording.ts';
import { BenchEnvironment, type PlacedContender } from '../shared/bench-environment.ts';
import { signIn } from '../shared/client.ts';
import { root } from '../shared/cleave.ts';
import { orderBody } from '../orders/order-requests.ts';
import { runSteadyLoad, type SteadyRequest, type SteadyResult } from './steady-load.ts';
import { reportAdvice, tolerances, type Comparison } from './tables.ts';

// Predicts what orders and products cost in their own processes, moves them there, and compares.

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '20' },
    'per-second': { type: 'string', default: '60' },
  },
});
const [rounds, seconds, perSecond] = [
  Number(values.rounds),
  Number(values.seconds),
  Number(values['per-second']),
];
const products = 1_000;
const moved = ['orders', 'products'] as const;

const dist = (path: string): string => new URL(`dist/apps/tools/src/${path}.js`, root).href;
const { adviseOn } = (await import(dist('advise/advise-on'))) as typeof AdviseOn;
const folder = mkdtempSync(join(tmpdir(), 'cleave-advise-'));
const environment = await BenchEnvironment.open(products);
try {
  const shop = await environment.placed(moved);
  const requests = requestsOf(shop, await signIn(shop));
  const load = (): Promise<SteadyResult> => runSteadyLoad(shop, requests, perSecond, seconds);
  await load();
  const comparisons: Comparison[] = [];
  for (let round = 0; round < rounds; round++)
    for (const context of round % 2 === 0 ? moved : moved.toReversed()) {
      const [recording, before] = await Promise.all([record(shop), load()]);
      await runTool(shop, 'placement/placement', context, '--to', context, '--percent', '100');
      const after = await load();
      await runTool(shop, 'placement/placement', context, '--home');
      comparisons.push(...compare(context, recording, before, after));
    }
  reportAdvice(comparisons, { rounds, seconds, perSecond, products });
} finally {
  await environment.close();
  rmSync(folder, { recursive: true });
}

function requestsOf({ url }: PlacedContender, authorization: string): SteadyRequest[] {
  const headers = { authorization, 'content-type': 'application/json' };
  const get = (path: string) => () => fetch(`${url}${path}`, { headers });
  return [
    { route: 'GET /v1/products', send: get('/v1/products?limit=20') },
    { route: 'GET /v1/orders', send: get('/v1/orders?limit=10') },
    {
      route: 'POST /v1/orders',
      send: () =>
        fetch(`${url}/v1/orders`, {
          method: 'POST',
          headers: { ...headers, 'idempotency-key': randomUUID() },
          body: orderBody(products),
        }),
    },
  ];
}

async function record(shop: PlacedContender): Promise<Recording> {
  const file = join(folder, 'recording.json');
  await runTool(shop, 'advise/advise', '--for', `${Math.max(5, seconds - 2)}s`, '--save', file);
  return JSON.parse(readFileSync(file, 'utf8')) as Recording;
}

async function runTool({ env }: PlacedContender, tool: string, ...args: readonly string[]): Promise<void> {
  const entry = fileURLToPath(dist(tool));
  await promisify(execFile)(process.execPath, [entry, ...args], { env: { ...process.env, ...env } });
}

function compare(
  context: string,
  recording: Recording,
  before: SteadyResult,
  after: SteadyResult,
): Comparison[] {
  const { costs } = adviseOn(recording).find(({ measurements }) => measurements.context === context)!;
  const routes = costs.routes.flatMap(({ route, addedP50Ms, addedP99Ms }) => {
    const [old, now] = [before.latencies[route], after.latencies[route]];
    if (!old || !now) return [];
    const figures = [
      {
        name: 'p50',
        predicted: addedP50Ms,
        measured: now.p50 - old.p50,
        tolerance: tolerances.p50(now.p50 - old.p50),
      },
      {
        name: 'p99',
        predicted: addedP99Ms,
        measured: now.p99 - old.p99,
        tolerance: tolerances.p99(now.p99 - old.p99),
      },
    ];
    return figures.map(({ name, ...figure }) => ({
      context,
      figure: `${route} added ${name}, ms`,
      ...figure,
    }));
  });
  const cpu = {
    context,
    figure: 'CPU, cores',
    predicted: before.cores + costs.addedCpuCores,
    measured: after.cores,
    tolerance: tolerances.cores(after.cores),
  };
  return [...routes, cpu];
}
