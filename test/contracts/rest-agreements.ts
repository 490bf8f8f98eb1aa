import type { Shape } from './shape.js';

/** What a client of one REST operation relies on. */
export interface OperationAgreement {
  /** The message it means. */
  readonly message: string;
  /** Of its good answers. */
  readonly statuses: readonly string[];
  /** What has to be sent beside path and body. */
  readonly requires: readonly string[];
  /** What may be sent, and where: `query limit`, `body lines`. */
  readonly takes: readonly string[];
  /** `<status> <header>` of each header that a good answer may carry. */
  readonly headers: readonly string[];
  /** `<status> <schema>` of each good answer that has a body. */
  readonly answers: readonly string[];
  /** `<status> <code>` of each way in which it may fail. */
  readonly failures: readonly string[];
}

export interface RestDocument {
  readonly paths: Readonly<Record<string, Record<string, Operation>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

type Schemas = RestDocument['components']['schemas'];

interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly propertyNames?: Schema;
  readonly additionalProperties?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly const?: string;
}

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
  }[];
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: Schema } } };
  readonly responses: Readonly<Record<string, Response>>;
}

interface Response {
  readonly headers?: object;
  readonly content?: Readonly<Record<string, Media>>;
}

interface Media {
  readonly schema?: Schema;
}

/** By method and path. */
export function operationsOf({ paths, components }: RestDocument): [string, OperationAgreement][] {
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]): [string, OperationAgreement] => [
      `${method.toUpperCase()} ${path}`,
      agreementOf(operation, components.schemas),
    ]),
  );
}

function agreementOf(
  { operationId, parameters = [], requestBody, responses }: Operation,
  schemas: Schemas,
): OperationAgreement {
  const beside = parameters.filter((each) => each.in !== 'path');
  const required = beside.filter((each) => each.required);
  const body = requestBody?.content['application/json'].schema;
  const { properties = {} } = schemas[nameIn(body) ?? ''] ?? body ?? {};
  const good = Object.entries(responses).filter(([status]) => status.startsWith('2'));
  return {
    message: operationId,
    statuses: good.map(([status]) => status),
    requires: required.map((each) => `${each.in} ${each.name}`).sort(),
    takes: [
      ...beside.map((each) => `${each.in} ${each.name}`),
      ...Object.keys(properties).map((name) => `body ${name}`),
    ].sort(),
    headers: good.flatMap(([status, { headers = {} }]) =>
      Object.keys(headers).map((name) => `${status} ${name}`),
    ),
    answers: good.flatMap(([status, { content }]) => {
      const name = nameIn(content?.['application/json']?.schema);
      return name === undefined ? [] : [`${status} ${name}`];
    }),
    failures: Object.entries(responses).flatMap(([status, { content }]) =>
      codesIn(content?.['application/problem+json'], schemas).map((code) => `${status} ${code}`),
    ),
  };
}

/** The shape of everything that a good answer holds. What has a name of its own is kept under that. */
export function answersIn({ paths, components }: RestDocument): [string, Shape][] {
  const operations = Object.values(paths).flatMap((each) => Object.values(each));
  const named = operations.flatMap(({ responses }) =>
    Object.values(responses).flatMap(({ content }) => nameIn(content?.['application/json']?.schema) ?? []),
  );
  const shapes = new Map<string, Shape>();
  for (const name of named) {
    if (shapes.has(name)) continue;
    const shape = shapeIn(components.schemas[name]!);
    shapes.set(name, shape);
    named.push(...Object.values(shape).flatMap(({ $ref }) => (typeof $ref === 'string' ? [$ref] : [])));
  }
  return [...shapes];
}

function shapeIn({ properties = {}, required = [] }: Schema): Shape {
  const parts = Object.entries(properties).map(([name, schema]) =>
    rulesIn(name, schema, !required.includes(name)),
  );
  return Object.assign({}, ...parts) as Shape;
}

function rulesIn(path: string, schema: Schema, optional = false): Shape {
  const [value, isNull] = schema.anyOf ?? [schema];
  const { items, propertyNames, additionalProperties, ...own } = value!;
  const { description: _, examples: __, ...rules } = own as Record<string, unknown>;
  const name = nameIn(value);
  return {
    [path]: { ...rules, ...(name !== undefined && { $ref: name }), optional, nullable: isNull !== undefined },
    ...(items && rulesIn(`${path}[]`, items)),
    ...(propertyNames && rulesIn(`${path}{key}`, propertyNames)),
    ...(additionalProperties && rulesIn(`${path}{}`, additionalProperties)),
  };
}

/** Of a schema that stands elsewhere. */
function nameIn(schema: Schema | undefined): string | undefined {
  return schema?.$ref?.split('/').at(-1);
}

function codesIn(media: Media | undefined, schemas: Schemas): string[] {
  const { schema } = media ?? {};
  const problems = schema?.oneOf ?? (schema ? [schema] : []);
  return problems.map((each) => schemas[nameIn(each)!]!.properties!['code']!.const!).sort();
}
