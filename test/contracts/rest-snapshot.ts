import type { Shape } from '#contracts/compatibility';

/** The parts of a REST operation that clients depend on. */
export interface OperationSnapshot {
  /** Pattern of the message it sends. */
  readonly message: string;
  /** Success statuses. */
  readonly statuses: readonly string[];
  /** Required query parameters and headers. */
  readonly requires: readonly string[];
  /** Accepted parameters and body properties: `query limit`, `body lines`. */
  readonly accepts: readonly string[];
  /** `<status> <header>` of each documented header of a success response. */
  readonly headers: readonly string[];
  /** `<status> <schema>` of each success response with a body. */
  readonly responses: readonly string[];
  /** `<status> <code>` of each documented failure. */
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
export function operationsOf({ paths, components }: RestDocument): [string, OperationSnapshot][] {
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]): [string, OperationSnapshot] => [
      `${method.toUpperCase()} ${path}`,
      snapshotOf(operation, components.schemas),
    ]),
  );
}

function snapshotOf(
  { operationId, parameters = [], requestBody, responses }: Operation,
  schemas: Schemas,
): OperationSnapshot {
  const parametersOutsidePath = parameters.filter((each) => each.in !== 'path');
  const required = parametersOutsidePath.filter((each) => each.required);
  const body = requestBody?.content['application/json'].schema;
  const { properties = {} } = schemas[referencedName(body) ?? ''] ?? body ?? {};
  const successes = Object.entries(responses).filter(([status]) => status.startsWith('2'));
  return {
    message: operationId,
    statuses: successes.map(([status]) => status),
    requires: required.map((each) => `${each.in} ${each.name}`).sort(),
    accepts: [
      ...parametersOutsidePath.map((each) => `${each.in} ${each.name}`),
      ...Object.keys(properties).map((name) => `body ${name}`),
    ].sort(),
    headers: successes.flatMap(([status, { headers = {} }]) =>
      Object.keys(headers).map((name) => `${status} ${name}`),
    ),
    responses: successes.flatMap(([status, { content }]) => {
      const name = referencedName(content?.['application/json']?.schema);
      return name === undefined ? [] : [`${status} ${name}`];
    }),
    failures: Object.entries(responses).flatMap(([status, { content }]) =>
      failureCodes(content?.['application/problem+json'], schemas).map((code) => `${status} ${code}`),
    ),
  };
}

/** Shapes of the bodies of all success responses and of the schemas they reference, by schema name. */
export function responseShapes({ paths, components }: RestDocument): [string, Shape][] {
  const operations = Object.values(paths).flatMap((each) => Object.values(each));
  const named = operations.flatMap(({ responses }) =>
    Object.values(responses).flatMap(
      ({ content }) => referencedName(content?.['application/json']?.schema) ?? [],
    ),
  );
  const shapes = new Map<string, Shape>();
  for (const name of named) {
    if (shapes.has(name)) continue;
    const shape = schemaShape(components.schemas[name]!);
    shapes.set(name, shape);
    named.push(...Object.values(shape).flatMap(({ $ref }) => (typeof $ref === 'string' ? [$ref] : [])));
  }
  return [...shapes];
}

function schemaShape({ properties = {}, required = [] }: Schema): Shape {
  const parts = Object.entries(properties).map(([name, schema]) =>
    propertyShape(name, schema, !required.includes(name)),
  );
  return Object.assign({}, ...parts) as Shape;
}

function propertyShape(path: string, schema: Schema, optional = false): Shape {
  const [value, isNull] = schema.anyOf ?? [schema];
  const { items, propertyNames, additionalProperties, ...own } = value!;
  const {
    description: _,
    examples: __,
    title: ___,
    default: ____,
    deprecated: _____,
    ...rules
  } = own as Record<string, unknown>;
  const name = referencedName(value);
  return {
    [path]: { ...rules, ...(name !== undefined && { $ref: name }), optional, nullable: isNull !== undefined },
    ...(items && propertyShape(`${path}[]`, items)),
    ...(propertyNames && propertyShape(`${path}{key}`, propertyNames)),
    ...(additionalProperties && propertyShape(`${path}{}`, additionalProperties)),
  };
}

/** Name of the referenced schema; undefined for an inline schema. */
function referencedName(schema: Schema | undefined): string | undefined {
  return schema?.$ref?.split('/').at(-1);
}

function failureCodes(media: Media | undefined, schemas: Schemas): string[] {
  const { schema } = media ?? {};
  const problems = schema?.oneOf ?? (schema ? [schema] : []);
  return problems.map((each) => schemas[referencedName(each)!]!.properties!['code']!.const!).sort();
}
