import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { initGraphQLTada, type TadaDocumentNode, type VariablesOf } from 'gql.tada';
import { buildSchema, introspectionFromSchema, print } from 'graphql';
import {
  anOrder,
  bearerHeaders,
  createTestGateway,
  type TestGateway,
} from '../../libs/gateway/src/testing/index.js';
import type { Introspection } from '../support/graphql/graphql-introspection.js';

// A typed GraphQL client without generated code per document: the types follow from the schema and the text.

const graphql = initGraphQLTada<{
  introspection: Introspection;
  scalars: { DateTime: string; SafeInt: number; TextMap: Record<string, string> };
}>();

const orderHistory = graphql(`
  query OrderHistory($limit: Int) {
    orders(limit: $limit) {
      items {
        number
        status
        lines {
          name
          quantity
        }
      }
    }
  }
`);

const placing = graphql(`
  mutation PlaceOrder($input: PlaceOrderInput!) {
    placeOrder(input: $input) {
      type: __typename
      ... on Order {
        id
      }
      ... on OutOfStock {
        lines {
          sku
          available
        }
      }
      ... on Failure {
        code
      }
    }
  }
`);

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await createTestGateway();
  gateway.handlers = {
    'orders.list': () => ({ items: [anOrder('confirmed')], nextCursor: null }),
    'orders.place': () => anOrder('confirmed'),
  };
});
afterAll(() => gateway.app.close());

/** All of a client: the document determines the types of the variables and of the result. */
async function request<Data, Variables>(
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const response = await gateway.app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', ...bearerHeaders() },
    payload: { query: print(document), variables },
  });
  return response.json().data as Data;
}

describe('a client with gql.tada', () => {
  it('has the types of the schema', async () => {
    const { orders } = await request(orderHistory, { limit: 5 });
    const [order] = orders!.items;
    const status: 'PENDING' | 'CONFIRMED' | 'REJECTED' | 'CANCELLED' | 'FULFILLED' | 'REFUNDED' =
      order!.status;
    const quantities: number[] = order!.lines.map(({ quantity }) => quantity);
    expect([status, quantities]).toEqual(['CONFIRMED', [1]]);
    // @ts-expect-error -- the document does not select it
    expect(order!.total).toBeUndefined();
  });

  it('distinguishes the results of a mutation by their type', async () => {
    const { placeOrder } = await request(placing, {
      input: { lines: [{ sku: 'MUG', quantity: 1 }], payment: { method: 'INVOICE' } },
    });
    if (placeOrder.type === 'OutOfStock') throw new Error(placeOrder.lines.map(({ sku }) => sku).join());
    if (placeOrder.type !== 'Order') throw new Error(placeOrder.code);
    expect(placeOrder.id).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('does not compile with a value that the schema does not have', () => {
    const variables: VariablesOf<typeof placing> = { input: { lines: [], payment: { method: 'INVOICE' } } };
    // @ts-expect-error -- not a payment method
    variables.input.payment.method = 'CASH';
    expect(variables).toBeDefined();
  });

  it('has types that match the schema', async () => {
    const file = new URL('../support/graphql/graphql-introspection.ts', import.meta.url);
    const sdl = (await gateway.app.inject('/schema.graphql')).body;
    const options = { descriptions: false, specifiedByUrl: false, inputValueDeprecation: false };
    const introspection = introspectionFromSchema(buildSchema(sdl), options);
    const heading = '// Generated from the GraphQL schema by `npm run approve`. Do not edit.\n\n';
    const text = `${heading}export type Introspection = ${JSON.stringify(introspection, withoutUnused, 1)};\n`;
    if (process.env['APPROVE']) writeFileSync(file, text);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });
});

/** Leaves out what no type depends on. */
function withoutUnused(name: string, value: unknown): unknown {
  if (name === 'types') return (value as { name: string }[]).filter((type) => !type.name.startsWith('__'));
  return ['directives', 'isDeprecated', 'deprecationReason'].includes(name) ? undefined : value;
}
