import type { ApiClient } from '../api-client.js';

interface GraphqlError {
  readonly message: string;
  readonly extensions: { readonly code: string };
}

export interface GraphqlResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- the shape depends on the document
  readonly data: any;
  readonly errors: readonly GraphqlError[];
}

/** Sends a GraphQL document. */
export async function graphql(
  client: ApiClient,
  query: string,
  variables: object = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<GraphqlResponse> {
  const body = JSON.stringify({ query, variables });
  const response = await client.send('POST', '/graphql', body, headers);
  const { data, errors = [] } = response.body as Partial<Pick<GraphqlResponse, 'data' | 'errors'>>;
  return { status: response.status, headers: response.headers, text: response.text, data, errors };
}

/** The data of a document that is executed without errors. */
export async function graphqlData(...request: Parameters<typeof graphql>): Promise<GraphqlResponse['data']> {
  const { data, errors, text } = await graphql(...request);
  if (errors.length > 0 || data === undefined) throw new Error(`unexpected errors: ${text}`);
  return data;
}
