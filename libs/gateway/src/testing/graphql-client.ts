import type { TestGateway } from './test-gateway.js';

interface GraphqlError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly [member: string]: unknown };
}

export interface GraphqlResult {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  // oxlint-disable-next-line typescript/no-explicit-any -- the shape depends on the document
  readonly data: any;
  readonly errors: readonly GraphqlError[];
  readonly codes: readonly string[];
  /** Patterns of the messages that reached a context. */
  readonly messages: readonly string[];
}

interface Options {
  readonly variables?: object;
  readonly headers?: Readonly<Record<string, string>>;
  /** Members of the body besides `query` and `variables`. */
  readonly body?: object;
}

/** Sends a GraphQL document to a test gateway. */
export async function sendDocument(
  gateway: TestGateway,
  query: string | undefined,
  { variables, headers = {}, body = {} }: Options = {},
): Promise<GraphqlResult> {
  gateway.calls.length = 0;
  const response = await gateway.app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', ...headers },
    payload: JSON.stringify({ query, variables, ...body }),
  });
  const { data, errors = [], code } = response.json();
  return {
    status: response.statusCode,
    headers: response.headers,
    data,
    errors,
    codes: code ? [code] : errors.map(({ extensions }: GraphqlError) => extensions.code),
    messages: gateway.calls.map(({ pattern }) => pattern),
  };
}
