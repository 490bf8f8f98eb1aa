import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

export interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly requestBody?: {
    readonly content: { readonly 'application/json': { readonly schema: Schema; readonly example: unknown } };
  };
  readonly responses: Readonly<Record<string, DocumentedResponse>>;
}

interface DocumentedResponse {
  readonly headers?: Readonly<Record<string, { readonly required?: boolean }>>;
  readonly content?: Readonly<Record<string, { readonly example?: unknown }>>;
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
  readonly example?: unknown;
}

export type Schema = Readonly<Record<string, unknown>>;

interface OpenApi {
  readonly info: { readonly description: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

export interface DocumentedOperation {
  readonly template: string;
  /** Lower-case, as in the document. */
  readonly verb: string;
  readonly operation: Operation;
}

export interface ReceivedResponse {
  readonly status: number;
  readonly headers: Headers;
  /** Undefined if there is none. */
  readonly body: unknown;
}

const key = 'api';

/** Validates the responses of a running system against its own OpenAPI document. */
export class OpenApiDocument {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true });

  private constructor(readonly document: OpenApi) {
    addFormats.default(this.ajv);
    this.ajv.addSchema(withClosedSchemas(document), key, false, false);
  }

  static async fetch(url: string): Promise<OpenApiDocument> {
    const response = await fetch(new URL('/openapi.json', url));
    return new OpenApiDocument((await response.json()) as OpenApi);
  }

  operations(): DocumentedOperation[] {
    return Object.entries(this.document.paths).flatMap(([template, operations]) =>
      Object.entries(operations).map(([verb, operation]) => ({ template, verb, operation })),
    );
  }

  /** Prefers a path without parameters, like the router. Returns undefined if the document has no such method and path. */
  find(method: string, path: string): DocumentedOperation | undefined {
    const [pathname = ''] = path.split('?');
    const verb = method.toLowerCase();
    const [found] = Object.entries(this.document.paths)
      .filter(([template, operations]) => verb in operations && patternOf(template).test(pathname))
      .toSorted(([one], [other]) => parametersIn(one) - parametersIn(other));
    return found && { template: found[0], verb, operation: found[1][verb]! };
  }

  /** Describes how a response differs from the document; undefined if it matches. */
  findMismatch(method: string, path: string, response: ReceivedResponse): string | undefined {
    const found = this.find(method === 'HEAD' ? 'GET' : method, path);
    if (!found) return this.findUndocumentedMismatch(method, path, response);
    const { operationId, responses } = found.operation;
    const { status, headers, body } = response;
    const documented = responses[status];
    if (!documented) return `${operationId} does not document status ${status}`;
    const missing = missingHeader(documented, headers);
    if (missing) return `${operationId}: ${status} requires the header ${missing}`;
    const type = headers.get('content-type') ?? '';
    if (!documented.content && body === undefined && type === '') return undefined;
    const [media = ''] = type.split(';');
    if (!documented.content || !(media in documented.content))
      return `${operationId}: ${status} does not document the content type ${type}`;
    if (method === 'HEAD' || !media.endsWith('json')) return undefined;
    const { template, verb } = found;
    return this.mismatch(['paths', template, verb, 'responses', status, 'content', media, 'schema'], body);
  }

  /** An undocumented operation may only return an error that matches the `Problem` schema. */
  private findUndocumentedMismatch(
    method: string,
    path: string,
    { status, body }: ReceivedResponse,
  ): string | undefined {
    if (documentationPaths.test(path) || method === 'OPTIONS') return undefined;
    if (status < 400) return 'the operation is not documented';
    return method === 'HEAD' ? undefined : this.mismatch(['components', 'schemas', 'Problem'], body);
  }

  private mismatch(pointer: readonly (string | number)[], body: unknown): string | undefined {
    const validate = this.ajv.compile({ $ref: `${key}#${pointer.map(escapePointer).join('')}` });
    return validate(body) ? undefined : this.ajv.errorsText(validate.errors);
  }
}

/** Documentation pages, and GraphQL, which has a schema of its own. */
const documentationPaths = /^\/($|(openapi\.json|docs|problems|favicon\.ico|graphql|schema\.graphql)\b)/;

function missingHeader({ headers = {} }: DocumentedResponse, received: Headers): string | undefined {
  return Object.keys(headers).find((name) => headers[name]!.required && !received.has(name));
}

/** Forbids undeclared properties in every schema except `Problem`, which all errors extend. */
function withClosedSchemas(document: OpenApi): OpenApi {
  const { Problem, ...schemas } = document.components.schemas;
  const closed = JSON.parse(JSON.stringify({ ...document, components: { schemas } }), (_, value: Schema) =>
    value?.['type'] === 'object' && value['properties']
      ? { [closingKeyword(value)]: false, ...value }
      : value,
  ) as OpenApi;
  return { ...closed, components: { schemas: { ...closed.components.schemas, Problem: Problem! } } };
}

/** With `allOf`, properties of the referenced schemas count as declared. */
function closingKeyword(schema: Schema): string {
  return schema['allOf'] ? 'unevaluatedProperties' : 'additionalProperties';
}

function escapePointer(part: string | number): string {
  return `/${encodeURIComponent(String(part).replaceAll('~', '~0').replaceAll('/', '~1'))}`;
}

function parametersIn(template: string): number {
  return template.split('{').length - 1;
}

function patternOf(template: string): RegExp {
  return new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`);
}
