import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

export interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: Schema } } };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
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

  /** Undefined where the document knows nothing of the address. */
  find(
    method: string,
    path: string,
  ): { readonly template: string; readonly operation: Operation } | undefined {
    const [address = ''] = path.split('?');
    const template = Object.keys(this.document.paths).find((each) => patternOf(each).test(address));
    const operation = template && this.document.paths[template]![method.toLowerCase()];
    return template && operation ? { template, operation } : undefined;
  }

  /** What an answer is that the document does not promise; undefined when it is as promised. */
  objectionTo(method: string, path: string, status: number, type: string, body: unknown): string | undefined {
    const found = this.find(method, path);
    if (!found) return undefined;
    const promised = found.operation.responses[status];
    if (!promised) return `${found.operation.operationId} never answers ${status}`;
    if (!promised.content && body === undefined && type === '') return undefined;
    const [media = ''] = type.split(';');
    if (!promised.content || !(media in promised.content))
      return `${found.operation.operationId} never answers ${status} as ${type}`;
    const parts = [
      'paths',
      found.template,
      method.toLowerCase(),
      'responses',
      status,
      'content',
      media,
      'schema',
    ];
    const validate = this.ajv.compile({ $ref: `${key}#${parts.map(escaped).join('')}` });
    if (media.endsWith('json') && !validate(body)) return this.ajv.errorsText(validate.errors);
    return undefined;
  }
}

/** The same schemas, which now object to what they do not name; but for problems, which have members of their own. */
function withClosedSchemas(document: Document): Document {
  const { Problem, ...schemas } = document.components.schemas;
  const closed = JSON.parse(JSON.stringify({ ...document, components: { schemas } }), (_, value: Schema) =>
    value?.['type'] === 'object' && value['properties'] ? { additionalProperties: false, ...value } : value,
  ) as Document;
  return { ...closed, components: { schemas: { ...closed.components.schemas, Problem: Problem! } } };
}

function escaped(part: string | number): string {
  return `/${encodeURIComponent(String(part).replaceAll('~', '~0').replaceAll('/', '~1'))}`;
}

function patternOf(template: string): RegExp {
  return new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`);
}
