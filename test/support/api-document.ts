import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

export interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: {
    readonly content: { readonly 'application/json': { readonly schema: Schema; readonly example: unknown } };
  };
  readonly responses: Readonly<Record<string, PromisedResponse>>;
}

interface PromisedResponse {
  readonly headers?: Readonly<Record<string, { readonly required?: boolean }>>;
  readonly content?: Readonly<Record<string, unknown>>;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
}

export type Schema = Readonly<Record<string, unknown>>;

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

interface Found {
  readonly template: string;
  /** In lower case, as the document has it. */
  readonly verb: string;
  readonly operation: Operation;
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  /** Undefined when there is none. */
  readonly body: unknown;
}

const key = 'api';

/** The OpenAPI document of a running system, as a judge of what that system answers. */
export class ApiDocument {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true });

  private constructor(readonly document: Document) {
    addFormats.default(this.ajv);
    this.ajv.addSchema(withClosedSchemas(document), key, false, false);
  }

  static async of(url: string): Promise<ApiDocument> {
    const response = await fetch(new URL('/openapi.json', url));
    return new ApiDocument((await response.json()) as Document);
  }

  /** Undefined where the document knows nothing of the method at the address. */
  find(method: string, path: string): Found | undefined {
    const [address = ''] = path.split('?');
    const verb = method.toLowerCase();
    const found = Object.entries(this.document.paths).find(
      ([template, operations]) => verb in operations && patternOf(template).test(address),
    );
    return found && { template: found[0], verb, operation: found[1][verb]! };
  }

  /** What an answer is that the document does not promise; undefined when it is as promised. */
  objectionTo(method: string, path: string, answer: Answered): string | undefined {
    const found = this.find(method === 'HEAD' ? 'GET' : method, path);
    if (!found) return this.objectionToUnknown(method, path, answer);
    const { operationId, responses } = found.operation;
    const { status, headers, body } = answer;
    const promised = responses[status];
    if (!promised) return `${operationId} never answers ${status}`;
    const missing = missingHeader(promised, headers);
    if (missing) return `${operationId} never answers ${status} without ${missing}`;
    const type = headers.get('content-type') ?? '';
    if (!promised.content && body === undefined && type === '') return undefined;
    const [media = ''] = type.split(';');
    if (!promised.content || !(media in promised.content))
      return `${operationId} never answers ${status} as ${type}`;
    if (method === 'HEAD' || !media.endsWith('json')) return undefined;
    const { template, verb } = found;
    return this.mismatch(['paths', template, verb, 'responses', status, 'content', media, 'schema'], body);
  }

  /** Nothing is answered where nothing is documented, but with what any address is refused with. */
  private objectionToUnknown(method: string, path: string, { status, body }: Answered): string | undefined {
    if (aboutTheApi.test(path) || method === 'OPTIONS') return undefined;
    if (status < 400) return 'the document has no such operation';
    return method === 'HEAD' ? undefined : this.mismatch(['components', 'schemas', 'Problem'], body);
  }

  private mismatch(pointer: readonly (string | number)[], body: unknown): string | undefined {
    const validate = this.ajv.compile({ $ref: `${key}#${pointer.map(escaped).join('')}` });
    return validate(body) ? undefined : this.ajv.errorsText(validate.errors);
  }
}

/** Pages that explain the API and are no part of it. */
const aboutTheApi = /^\/(openapi\.json|docs|problems|favicon\.ico)\b/;

function missingHeader({ headers = {} }: PromisedResponse, answered: Headers): string | undefined {
  return Object.keys(headers).find((name) => headers[name]!.required && !answered.has(name));
}

/** The same schemas, which now object to what they do not name; but for what all problems have in common. */
function withClosedSchemas(document: Document): Document {
  const { Problem, ...schemas } = document.components.schemas;
  const closed = JSON.parse(JSON.stringify({ ...document, components: { schemas } }), (_, value: Schema) =>
    value?.['type'] === 'object' && value['properties'] ? { [closing(value)]: false, ...value } : value,
  ) as Document;
  return { ...closed, components: { schemas: { ...closed.components.schemas, Problem: Problem! } } };
}

/** What a schema takes from others counts as named, too. */
function closing(schema: Schema): string {
  return schema['allOf'] ? 'unevaluatedProperties' : 'additionalProperties';
}

function escaped(part: string | number): string {
  return `/${encodeURIComponent(String(part).replaceAll('~', '~0').replaceAll('/', '~1'))}`;
}

function patternOf(template: string): RegExp {
  return new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`);
}
