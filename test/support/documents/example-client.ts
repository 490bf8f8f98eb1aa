import type { components } from '#client';
import { demoLogins } from '#gateway';
import { ApiClient, type ApiResponse } from '../api-client.js';
import { documentOf } from '../expect-documented.js';
import { documentedExample, type ExampleValues } from './documented-example.js';
import type { DocumentedOperation, Operation } from './openapi-document.js';

type Schemas = components['schemas'];

/** Sends the example requests of the OpenAPI document to the demo shop. */
export class ExampleClient {
  /** Body of the last response, by operation id. */
  readonly bodies: Record<string, unknown> = {};
  private readonly anonymous: ApiClient;
  private admin!: ApiClient;

  private constructor(
    url: string,
    private readonly operations: readonly DocumentedOperation[],
  ) {
    this.anonymous = new ApiClient(() => url);
  }

  /** Logs the demo admin in. */
  static async open(url: string): Promise<ExampleClient> {
    const client = new ExampleClient(url, (await documentOf(url)).operations());
    await client.send('auth.login', demoLogins.admin);
    client.admin = client.withLogin();
    return client;
  }

  get operationIds(): string[] {
    return this.operations.map(({ operation }) => operation.operationId);
  }

  /** The example of the body of a response. */
  exampleResponse(operationId: string, status: number): object {
    const response = this.find(operationId).operation.responses[status];
    return response?.content?.['application/json']?.example as object;
  }

  /** As the demo admin if the operation requires a permission, otherwise as the user who logged in last. */
  async send(operationId: string, values: ExampleValues = {}): Promise<ApiResponse> {
    const documented = this.find(operationId);
    const { path, headers, body } = documentedExample(documented, values);
    const client = this.clientFor(documented.operation);
    const response = await client.send(documented.verb, path, body, headers);
    this.bodies[operationId] = response.body;
    return response;
  }

  private find(operationId: string): DocumentedOperation {
    const documented = this.operations.find(({ operation }) => operation.operationId === operationId);
    if (!documented) throw new Error(`the OpenAPI document has no operation ${operationId}`);
    return documented;
  }

  private clientFor({ security: [requirement] = [] }: Operation): ApiClient {
    if (!requirement) return this.anonymous;
    const permissions = requirement['bearer']!.filter((permission) => permission !== 'account:manage');
    return permissions.length > 0 ? this.admin : this.withLogin();
  }

  private withLogin(): ApiClient {
    return this.anonymous.withToken((this.bodies['auth.login'] as Schemas['TokenPair']).accessToken);
  }
}
