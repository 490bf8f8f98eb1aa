import { deepStrictEqual } from 'node:assert';
import { parseArgs } from 'node:util';
import { getJson } from '../shared/client.ts';
import { startContenders } from '../shared/contenders.ts';
import type { LoadRequest } from '../shared/load-request.ts';
import { runLoad, type Contender, type LoadResult } from '../shared/load.ts';
import { runRounds, type Rounds } from '../shared/rounds.ts';
import { BenchEnvironment } from '../shared/bench-environment.ts';
import { reportHttp } from './tables.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, seconds: { type: 'string', default: '2' } },
});
const rounds = Number(values.rounds);
const seconds = Number(values.seconds);
const products = 1_000;

/** Replaces the cursor by its presence: cursors are opaque and differ between contenders. */
function withoutCursor(body: unknown): unknown {
  const { nextCursor, ...rest } = body as { nextCursor?: string | null };
  return nextCursor === undefined ? rest : { ...rest, hasNext: nextCursor !== null };
}

/** Checks that the document selects what the REST response has; enumeration values differ in case. */
async function compareGraphql(
  { url }: Contender,
  { path, headers, body }: LoadRequest,
  rest: string,
): Promise<void> {
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: headers!,
    body: body!,
  });
  const { data, errors } = (await response.json()) as { data: Record<string, unknown>; errors?: unknown };
  const normalise = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value), (name, each: unknown) =>
      name === 'status' ? String(each).toLowerCase() : name === 'nextCursor' ? each !== null : each,
    );
  deepStrictEqual(errors, undefined);
  deepStrictEqual(normalise(Object.values(data)[0]), normalise(await (await fetch(`${url}${rest}`)).json()));
}

const environment = await BenchEnvironment.open(products);
try {
  const contenders = await startContenders(environment);
  const monolith = contenders['monolith']!;

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
  const overGraphql = (query: string, variables = {}): LoadRequest => ({
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const fields =
    'id slug name description status categoryIds attributes ' +
    'variants { sku name options price { amount currency } available } createdAt updatedAt';
  const graphqlList = [overGraphql(`{ products { items { ${fields} } nextCursor } }`)];
  const graphqlDetail = ids.map((id) =>
    overGraphql(`query ($id: String!) { product(id: $id) { ${fields} } }`, { id }),
  );
  await compareGraphql(monolith, graphqlList[0]!, '/v1/products');
  await compareGraphql(monolith, graphqlDetail[0]!, `/v1/products/${ids[0]}`);
  const detail = (suffix = ''): LoadRequest[] => ids.map((id) => ({ path: `/v1/products/${id}${suffix}` }));
  const endpoints: Record<string, { names: string[]; requests: (name: string) => LoadRequest[] }> = {
    list: { names: all, requests: () => [{ path: '/v1/products' }] },
    detail: { names: all, requests: () => detail() },
    // TypeORM's findOne runs two statements, its query builder one.
    'detail, query builder': {
      names: ['nest-typeorm', 'monolith'],
      requests: (name) => detail(name === 'nest-typeorm' ? '/joined' : ''),
    },
    me: {
      names: all,
      requests: (name) => [
        { path: '/v1/auth/me', headers: { authorization: contenders[name]!.authorization } },
      ],
    },
  };

  const results: Record<string, Rounds<LoadResult>> = {};
  for (const [endpoint, graphqlRequests] of Object.entries({ list: graphqlList, detail: graphqlDetail }))
    results[`${endpoint}, GraphQL`] = await runRounds(['REST', 'GraphQL'], rounds, (protocol) =>
      runLoad(
        monolith,
        seconds,
        protocol === 'GraphQL' ? graphqlRequests : endpoints[endpoint]!.requests('monolith'),
      ),
    );
  for (const [endpoint, { names, requests }] of Object.entries(endpoints)) {
    const response = (name: string): Promise<unknown> => {
      const [{ path, headers }] = requests(name) as [LoadRequest];
      return getJson(contenders[name]!, path, headers).then(withoutCursor);
    };
    const expected = await response(names[0]!);
    for (const name of names) deepStrictEqual(await response(name), expected);
    results[endpoint] = await runRounds(names, rounds, (name) =>
      runLoad(contenders[name]!, seconds, requests(name)),
    );
  }
  reportHttp(results, contenders, { rounds, seconds });
} finally {
  await environment.close();
}
