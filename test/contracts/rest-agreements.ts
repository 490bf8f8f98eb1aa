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
  /** `<status> <code>` of each way in which it may fail. */
  readonly failures: readonly string[];
}

export interface RestDocument {
  readonly paths: Readonly<Record<string, Record<string, Operation>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
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
  readonly schema: { readonly allOf?: readonly { readonly properties?: { code?: { enum: string[] } } }[] };
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
  schemas: RestDocument['components']['schemas'],
): OperationAgreement {
  const beside = parameters.filter((each) => each.in !== 'path');
  const required = beside.filter((each) => each.required);
  const body = requestBody?.content['application/json'].schema;
  const { properties = {} } = (body?.$ref ? schemas[body.$ref.split('/').at(-1)!] : body) ?? {};
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
    failures: Object.entries(responses).flatMap(([status, { content }]) =>
      codesIn(content?.['application/problem+json']).map((code) => `${status} ${code}`),
    ),
  };
}

function codesIn(media: Media | undefined): string[] {
  return (media?.schema.allOf ?? []).flatMap(({ properties }) => properties?.code?.enum ?? []).sort();
}
