import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { signIn } from '../shared/client.ts';
import type { Contender } from '../shared/load.ts';
import type { BenchEnvironment } from '../shared/bench-environment.ts';
import { transactionsKey } from './transactions.ts';
import { orderBody } from './order-requests.ts';
import { placeOrder } from './place-order.ts';

export interface StatementCount {
  /** Statements sent to PostgreSQL per order, including background work. */
  readonly statements: number;
  /** Explicit transactions, plus each statement outside of one. */
  readonly transactions: number;
  /** Executions per order, by statement text. */
  readonly byStatement: Readonly<Record<string, number>>;
}

const orders = 200;
/** Time for the events of the last order to be handled. */
const eventDrainMs = 2_500;

/**
 * Counts the statements of one order, averaged over orders placed sequentially; idle activity is subtracted. `issuer` is
 * required if the contender does not issue its own tokens.
 */
export async function statementsPerOrder(
  environment: BenchEnvironment,
  startContender: (args: readonly string[], env: NodeJS.ProcessEnv) => Promise<Contender>,
  products: number,
  issuer?: Contender,
): Promise<StatementCount> {
  const folder = mkdtempSync(join(tmpdir(), 'cleave-statements-'));
  const hook = new URL('count-statements.ts', import.meta.url).href;
  const contender = await startContender(['--import', hook], { STATEMENTS_FOLDER: folder });
  const authorization = await signIn(issuer ?? contender);
  await placeOrder(contender, authorization, orderBody(products));
  await readCounts(contender, folder);

  const start = performance.now();
  for (let i = 0; i < orders; i++) await placeOrder(contender, authorization, orderBody(products));
  await sleep(eventDrainMs);
  const elapsedMs = performance.now() - start;
  const busy = await readCounts(contender, folder);
  await sleep(elapsedMs);
  const idle = await readCounts(contender, folder);
  await environment.stop(contender);
  rmSync(folder, { recursive: true });

  const byStatement: Record<string, number> = {};
  for (const [statement, count] of Object.entries(busy)) {
    const perOrder = (count - (idle[statement] ?? 0)) / orders;
    if (perOrder >= 0.01) byStatement[statement] = Number(perOrder.toFixed(2));
  }
  const { [transactionsKey]: perOrder = 0, ...rest } = byStatement;
  const statements = Object.values(rest).reduce((all, count) => all + count, 0);
  return { statements, transactions: perOrder, byStatement: rest };
}

async function readCounts({ programs }: Contender, folder: string): Promise<Record<string, number>> {
  const all: Record<string, number> = {};
  for (const { pid } of programs) {
    process.kill(pid, 'SIGUSR2');
    await sleep(300);
    const counts = JSON.parse(readFileSync(join(folder, `${pid}.json`), 'utf8')) as Record<string, number>;
    for (const [statement, count] of Object.entries(counts)) all[statement] = (all[statement] ?? 0) + count;
  }
  return all;
}
