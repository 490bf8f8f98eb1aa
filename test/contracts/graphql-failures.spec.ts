import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { platformFailures, type AnyRequest } from '#contracts/definition';
import { mutationFields, queryFields } from '#gateway';
import {
  bearerHeaders,
  createTestGateway,
  exampleOf,
  type TestGateway,
} from '../../libs/gateway/src/testing/index.js';
import type { Operation } from '../support/documents/openapi-document.js';
import { asInput } from '../support/graphql/graphql-arbitraries.js';

type Json = Readonly<Record<string, unknown>>;

let gateway: TestGateway;
let paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
beforeAll(async () => {
  gateway = await createTestGateway();
  paths = (await gateway.app.inject('/openapi.json')).json().paths;
});
afterAll(() => gateway.app.close());

/** Sends the example of a message to its REST route. Returns the problem. */
async function sendRest({ pattern, request, access }: AnyRequest): Promise<Json> {
  const template = Object.keys(paths).find((path) =>
    Object.values(paths[path]!).some(({ operationId }) => operationId === pattern),
  )!;
  const [method] = Object.entries(paths[template]!).find(([, { operationId }]) => operationId === pattern)!;
  const example = exampleOf(request) as Record<string, unknown>;
  const url = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(example[name]);
    delete example[name];
    return value;
  });
  const headers = { ...bearerHeaders(access), ...(method === 'post' && { 'idempotency-key': 'k' }) };
  const payload = (example['changes'] ?? example) as object;
  const hasBody = method !== 'get' && Object.keys(payload).length > 0;
  const response = await gateway.app.inject({
    method: method.toUpperCase() as 'POST',
    url,
    headers,
    ...(hasBody && { payload }),
  });
  return response.json();
}

/** Sends the example of a message over GraphQL. Returns the failed result, or the error with its extensions. */
async function sendGraphql(field: string, { request, access }: AnyRequest): Promise<Json> {
  const example = asInput(request, exampleOf(request)) as Json;
  const values = Object.entries(example).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const args = values.length > 0 ? `(${values.join(', ')})` : '';
  const query =
    field in queryFields
      ? `{ result: ${field}${args} { __typename } }`
      : `mutation ($input: ${request.name}Input!) { result: ${field}(input: $input) { ... on Failure { code message } } }`;
  const variables = field in queryFields ? {} : { input: example };
  const headers = { ...bearerHeaders(access), 'idempotency-key': 'k' };
  const response = await gateway.app.inject({
    method: 'POST',
    url: '/graphql',
    headers,
    payload: { query, variables },
  });
  const { data, errors } = response.json();
  return data?.result ?? { ...errors[0].extensions, message: errors[0].message };
}

describe('GraphQL reports each failure of the messages that it serves like REST', () => {
  it.each(Object.entries({ ...queryFields, ...mutationFields }))('%s', async (field, message) => {
    for (const Failure of [...message.failures, ...platformFailures]) {
      gateway.handlers[message.pattern] = () => {
        throw new Failure(Failure.details ? exampleOf(Failure.details) : {});
      };
      const { code, detail } = await sendRest(message);
      const result = await sendGraphql(field, message);
      expect({ code, text: detail }).toEqual({ code: Failure.code, text: result['message'] });
      expect(result['code']).toBe(Failure.code);
    }
  });
});
