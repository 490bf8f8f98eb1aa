import { deepStrictEqual } from 'node:assert';
import { parseArgs } from 'node:util';
import { startContenders } from '../shared/contenders.ts';
import { runLoad } from '../shared/load.ts';
import { runRounds } from '../shared/rounds.ts';
import { BenchEnvironment } from '../shared/bench-environment.ts';
import { orderOf, orderRequests } from './order-requests.ts';
import { placeOrder } from './place-order.ts';
import { statementsPerOrder, type StatementCount } from './statements.ts';
import { reportOrders } from './tables.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    seconds: { type: 'string', default: '4' },
    'without-statements': { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
const seconds = Number(values.seconds);
const products = 1_000;

interface Order {
  readonly lines: readonly { readonly sku: string }[];
}

/** Removes values unique to each order and sorts the lines: the hand-written baseline returns them in any order. */
function comparable(order: object): object {
  const { lines } = order as Order;
  const blanked = { id: '', number: '', createdAt: '', updatedAt: '' };
  return { ...order, ...blanked, lines: lines.toSorted((a, b) => a.sku.localeCompare(b.sku)) };
}

const environment = await BenchEnvironment.open(products);
try {
  const counted: Record<string, StatementCount> = {};
  const withStatements = !values['without-statements'];
  if (withStatements) {
    counted.monolith = await statementsPerOrder(
      environment,
      (...options) => environment.monolith(...options),
      products,
    );
    counted.split = await statementsPerOrder(
      environment,
      (...options) => environment.split(...options),
      products,
    );
  }
  const contenders = await startContenders(environment);
  if (withStatements) {
    const monolith = contenders['monolith']!;
    counted['nest-typeorm'] = await statementsPerOrder(
      environment,
      (...options) => environment.nestTypeorm(monolith, ...options),
      products,
      monolith,
    );
  }
  const names = Object.keys(contenders);
  const response = (name: string): Promise<unknown> =>
    placeOrder(contenders[name]!, contenders[name]!.authorization, orderOf(1, 2)).then(comparable);
  const expected = await response('hand-written');
  for (const name of names) deepStrictEqual(await response(name), expected);
  const placed = await runRounds(names, rounds, (name) =>
    runLoad(contenders[name]!, seconds, orderRequests(products, contenders[name]!.authorization)),
  );
  reportOrders(placed, counted, contenders, { rounds, seconds });
} finally {
  await environment.close();
}
