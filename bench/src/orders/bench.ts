import { deepStrictEqual } from 'node:assert';
import { parseArgs } from 'node:util';
import { signIn } from '../shared/client.ts';
import { load, type Contender } from '../shared/load.ts';
import { inRounds } from '../shared/rounds.ts';
import { Stage } from '../shared/stage.ts';
import { orderOf, orderRequest } from './order-requests.ts';
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

/** Without what is each order's own, and in one sequence of lines: written by hand they come in any. */
function comparable(order: object): object {
  const { lines } = order as Order;
  const own = { id: '', number: '', createdAt: '', updatedAt: '' };
  return { ...order, ...own, lines: lines.toSorted((a, b) => a.sku.localeCompare(b.sku)) };
}

const stage = await Stage.open(products);
try {
  const counted: Record<string, StatementCount> = {};
  const withStatements = !values['without-statements'];
  if (withStatements) {
    counted.monolith = await statementsPerOrder(stage, (...how) => stage.monolith(...how), products);
    counted.split = await statementsPerOrder(stage, (...how) => stage.split(...how), products);
  }
  const monolith = await stage.monolith();
  if (withStatements) {
    counted['nest-typeorm'] = await statementsPerOrder(
      stage,
      (...how) => stage.nestTypeorm(monolith, ...how),
      products,
      monolith,
    );
  }
  const split = await stage.split();
  const token = await signIn(monolith);
  const tokens: Record<string, string> = {
    'hand-written': token,
    'nest-typeorm': token,
    monolith: token,
    split: await signIn(split),
  };
  const contenders: Record<string, Contender> = {
    'hand-written': await stage.handWritten(monolith),
    'nest-typeorm': await stage.nestTypeorm(monolith),
    monolith,
    split,
  };
  const names = Object.keys(contenders);
  const answer = (name: string): Promise<unknown> =>
    placeOrder(contenders[name]!, tokens[name]!, orderOf(1, 2)).then(comparable);
  const expected = await answer('hand-written');
  for (const name of names) deepStrictEqual(await answer(name), expected);
  const placed = await inRounds(names, rounds, (name) =>
    load(contenders[name]!, seconds, [orderRequest(products, tokens[name]!)]),
  );
  reportOrders(placed, counted, { rounds, seconds });
} finally {
  await stage.close();
}
