import { deepStrictEqual } from 'node:assert';
import { parseArgs } from 'node:util';
import type { Request } from 'autocannon';
import { getJson, signIn } from '../shared/client.ts';
import { load, type Contender, type Loaded } from '../shared/load.ts';
import { inRounds, type Rounds } from '../shared/rounds.ts';
import { Stage } from '../shared/stage.ts';
import { reportHttp } from './tables.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, seconds: { type: 'string', default: '2' } },
});
const rounds = Number(values.rounds);
const seconds = Number(values.seconds);
const products = 1_000;

/** Which is opaque: theirs is plain, ours cannot be forged. */
function withoutCursor(answer: unknown): unknown {
  const { nextCursor, ...rest } = answer as { nextCursor?: string | null };
  return nextCursor === undefined ? rest : { ...rest, hasNext: nextCursor !== null };
}

const stage = await Stage.open(products);
try {
  const monolith = await stage.monolith();
  const split = await stage.split();
  const token = await signIn(monolith);
  const contenders: Record<string, Contender> = {
    'hand-written': await stage.handWritten(monolith),
    'nest-typeorm': await stage.nestTypeorm(monolith),
    monolith,
    split,
  };
  const tokens: Record<string, string> = {
    'hand-written': token,
    'nest-typeorm': token,
    monolith: token,
    split: await signIn(split),
  };
  const authorised = (name: string) => ({ authorization: tokens[name]! });

  const ids: string[] = [];
  const pageOf = (cursor: string) => `/v1/products?limit=100${cursor && `&cursor=${cursor}`}`;
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: { items: { id: string }[]; nextCursor: string | null } = await getJson(
      monolith,
      pageOf(cursor),
    );
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  deepStrictEqual(ids.length, products);

  const all = Object.keys(contenders);
  const detail = (suffix = ''): Request[] => ids.map((id) => ({ path: `/v1/products/${id}${suffix}` }));
  const endpoints: Record<string, { names: string[]; requests: (name: string) => Request[] }> = {
    list: { names: all, requests: () => [{ path: '/v1/products' }] },
    detail: { names: all, requests: () => detail() },
    // TypeORM's findOne takes two statements, its query builder one.
    'detail, query builder': {
      names: ['nest-typeorm', 'monolith'],
      requests: (name) => detail(name === 'nest-typeorm' ? '/joined' : ''),
    },
    me: { names: all, requests: (name) => [{ path: '/v1/auth/me', headers: authorised(name) }] },
    // A baseline that checks a signature once, as Cleave does for half a minute.
    'me, signature remembered': {
      names: ['hand-written', 'monolith', 'split'],
      requests: (name) => [
        {
          path: name === 'hand-written' ? '/remembered/v1/auth/me' : '/v1/auth/me',
          headers: authorised(name),
        },
      ],
    },
  };

  const results: Record<string, Rounds<Loaded>> = {};
  for (const [endpoint, { names, requests }] of Object.entries(endpoints)) {
    const answer = (name: string): Promise<unknown> => {
      const [{ path, headers }] = requests(name) as [Request];
      return getJson(contenders[name]!, path!, headers).then(withoutCursor);
    };
    const expected = await answer(names[0]!);
    for (const name of names) deepStrictEqual(await answer(name), expected);
    results[endpoint] = await inRounds(names, rounds, (name) =>
      load(contenders[name]!, seconds, requests(name)),
    );
  }
  reportHttp(results, { rounds, seconds });
} finally {
  await stage.close();
}
