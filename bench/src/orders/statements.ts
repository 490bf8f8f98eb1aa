import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { signIn } from '../shared/client.ts';
import type { Contender } from '../shared/load.ts';
import type { Stage } from '../shared/stage.ts';
import { transactions } from './transactions.ts';
import { orderBody } from './order-requests.ts';
import { placeOrder } from './place-order.ts';

export interface StatementCount {
  /** Everything that was sent to PostgreSQL, what follows an order in the background too. */
  readonly statements: number;
  /** Those that were begun, and each statement outside of one. */
  readonly transactions: number;
  /** Statement → how often. */
  readonly byStatement: Readonly<Record<string, number>>;
}

const orders = 200;
/** Until the events of the last order have been handled. */
const settleMs = 2_500;

/** What one order costs the database, of orders placed one after the other. Who is not the issuer of tokens names it. */
export async function statementsPerOrder(
  stage: Stage,
  start: (args: readonly string[], env: NodeJS.ProcessEnv) => Promise<Contender>,
  products: number,
  issuer?: Contender,
): Promise<StatementCount> {
  const folder = mkdtempSync(join(tmpdir(), 'cleave-statements-'));
  const hook = new URL('count-statements.ts', import.meta.url).href;
  const contender = await start(['--import', hook], { STATEMENTS_FOLDER: folder });
  const authorization = await signIn(issuer ?? contender);
  await placeOrder(contender, authorization, orderBody(products));
  await read(contender, folder);

  const began = performance.now();
  for (let i = 0; i < orders; i++) await placeOrder(contender, authorization, orderBody(products));
  await pause(settleMs);
  const lasted = performance.now() - began;
  const busy = await read(contender, folder);
  await pause(lasted);
  const idle = await read(contender, folder);
  await stage.stop(contender);
  rmSync(folder, { recursive: true });

  const byStatement: Record<string, number> = {};
  for (const [statement, count] of Object.entries(busy)) {
    const perOrder = (count - (idle[statement] ?? 0)) / orders;
    if (perOrder >= 0.01) byStatement[statement] = Number(perOrder.toFixed(2));
  }
  const { [transactions]: perOrder = 0, ...rest } = byStatement;
  const statements = Object.values(rest).reduce((all, count) => all + count, 0);
  return { statements, transactions: perOrder, byStatement: rest };
}

async function read({ programs }: Contender, folder: string): Promise<Record<string, number>> {
  const all: Record<string, number> = {};
  for (const { pid } of programs) {
    process.kill(pid, 'SIGUSR2');
    await pause(300);
    const counts = JSON.parse(readFileSync(join(folder, `${pid}.json`), 'utf8')) as Record<string, number>;
    for (const [statement, count] of Object.entries(counts)) all[statement] = (all[statement] ?? 0) + count;
  }
  return all;
}
