import { parseArgs } from 'node:util';
import { signIn } from '../shared/client.ts';
import { load, type Contender } from '../shared/load.ts';
import { inRounds } from '../shared/rounds.ts';
import { Stage } from '../shared/stage.ts';
import { orderRequest } from './order-requests.ts';
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

const stage = await Stage.open(products);
try {
  const counted: Record<string, StatementCount> = values['without-statements']
    ? {}
    : {
        monolith: await statementsPerOrder(stage, (...how) => stage.monolith(...how), products),
        split: await statementsPerOrder(stage, (...how) => stage.split(...how), products),
      };
  const monolith = await stage.monolith();
  const split = await stage.split();
  const token = await signIn(monolith);
  const tokens: Record<string, string> = {
    'hand-written': token,
    monolith: token,
    split: await signIn(split),
  };
  const contenders: Record<string, Contender> = {
    'hand-written': await stage.handWritten(monolith),
    monolith,
    split,
  };
  const placed = await inRounds(Object.keys(contenders), rounds, (name) =>
    load(contenders[name]!, seconds, [orderRequest(products, tokens[name]!)]),
  );
  reportOrders(placed, counted, { rounds, seconds });
} finally {
  await stage.close();
}
