import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from '@jest/globals';
import { splitApps } from '#contracts/contexts';
import { connect, startDedicatedRedis, waitFor, type DedicatedService, type RunningProcess } from '#dev';
import { ProcessDirectory } from '#redis';
import { PlacementControl, type Placement } from '#placement';
import { runProgram } from '../processes/run-program.js';
import { Shop } from '../shop.js';
import { ShoppingClients, type ShoppingReport } from '../shopping-clients.js';

interface Move {
  readonly context: string;
  /** Share of the process that hosts only this context. */
  readonly percent: number;
}

const prefix = 'placement';
const customers = 8;

/** Two monoliths beside a process of orders and one of products, with a Redis of their own. */
export class MovingShop {
  private constructor(
    readonly shop: Shop,
    readonly redis: DedicatedService,
    readonly control: PlacementControl,
    private readonly directory: ProcessDirectory,
  ) {}

  static async start(): Promise<MovingShop> {
    const redis = await startDedicatedRedis();
    const apps = ['monolith', 'orders', 'products'] as const;
    const shop = await Shop.start('placement', { apps, replicas: { monolith: 2 } }, async (env) => {
      Object.assign(env, { REDIS_URL: redis.url, REDIS_PREFIX: prefix });
    });
    const directory = new ProcessDirectory({ url: redis.url, prefix, name: 'test' }, splitApps);
    await directory.connect();
    return new MovingShop(shop, redis, new PlacementControl(directory), directory);
  }

  async close(): Promise<void> {
    await this.shop.close();
    await this.directory.close();
    await this.redis.stop();
  }

  processOf(name: string): RunningProcess {
    return this.shop.topology.processes.find((each) => each.name === name)!;
  }

  /** Sets the share and waits until every living process has applied it. Returns the time it took. */
  async move(context: string, percent: number): Promise<number> {
    const startedAt = performance.now();
    const share = { from: 'monolith', to: context, percent };
    const placement = await waitFor(() => this.control.forceShares(context, share, 'test'), {
      timeoutMs: 30_000,
    });
    await this.waitUntilApplied(placement);
    return performance.now() - startedAt;
  }

  private async waitUntilApplied(placement: Placement): Promise<void> {
    await waitFor(async () => (await this.control.waitUntilApplied(placement)).length === 0, {
      timeoutMs: 30_000,
    });
  }
}

/** Makes the moves while customers shop, and prints figures. `disturb` runs after every fifth move. */
export async function moveWhileShopping(
  moving: MovingShop,
  moves: readonly Move[],
  disturb: () => Promise<void> = async () => {},
): Promise<void> {
  const durations: number[] = [];
  const report = await shopDuring(moving, async () => {
    for (const [n, { context, percent }] of moves.entries()) {
      durations.push(await moving.move(context, percent));
      await sleep(500);
      if (n % 5 === 4) await disturb();
    }
  });
  print(`${moves.length} moves, applied within ${Math.max(...durations).toFixed(0)} ms`);
  expect(report.sent).toBeGreaterThan(moves.length * customers);
  await expectConsistent(moving, report);
}

/** Expects that no request of customers fails during `work`. */
export async function shopDuring(moving: MovingShop, work: () => Promise<void>): Promise<ShoppingReport> {
  const shopping = await ShoppingClients.start(moving.shop, customers);
  await work();
  const report = await shopping.stop();
  const { sent, failures, placed, slowestMs } = report;
  print(`${sent} requests, ${failures.length} failed, ${placed} orders, slowest ${slowestMs.toFixed(0)} ms`);
  expect(failures).toEqual([]);
  return report;
}

/** Runs the verification until it finds nothing, and compares the orders with those that the clients placed. */
export async function expectConsistent(moving: MovingShop, { sku, placed }: ShoppingReport): Promise<void> {
  const DATABASE_URL = moving.shop.topology.databaseUrl!;
  const env = { NODE_ENV: 'test', DATABASE_URL, REDIS_URL: moving.redis.url, REDIS_PREFIX: prefix };
  await waitFor(
    async () => {
      const { code, stdout } = await runProgram('tools/src/verify', ['--grace-seconds', '0'], env);
      expect([code, stdout]).toEqual([0, expect.not.stringMatching(/^I\d +[1-9]/m)]);
    },
    { timeoutMs: 60_000 },
  );
  const sql = await connect(DATABASE_URL);
  try {
    const [row] = await sql.query<{ placed: number }>(
      `select count(*)::int as placed from orders.orders where lines->0->>'sku' = ? and status = 'confirmed'`,
      [sku],
    );
    expect(row!.placed).toBe(placed);
  } finally {
    await sql.close();
  }
}

/** Figures of the run. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
