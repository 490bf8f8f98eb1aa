/** What a client of one REST operation relies on. */
export interface OperationAgreement {
  /** The message it means. */
  readonly message: string;
  /** Of its good answers. */
  readonly statuses: readonly string[];
  /** What has to be sent beside path and body. */
  readonly requires: readonly string[];
  /** `<status> <code>` of each way in which it may fail. */
  readonly failures: readonly string[];
}

export interface RestDocument {
  readonly paths: Readonly<Record<string, Record<string, Operation>>>;
}

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
  }[];
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, Media>> }>>;
}

interface Media {
  readonly schema: { readonly allOf?: readonly { readonly properties?: { code?: { enum: string[] } } }[] };
}

/** By method and path. */
export function operationsOf({ paths }: RestDocument): [string, OperationAgreement][] {
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]): [string, OperationAgreement] => [
      `${method.toUpperCase()} ${path}`,
      agreementOf(operation),
    ]),
  );
}

function agreementOf({ operationId, parameters = [], responses }: Operation): OperationAgreement {
  const required = parameters.filter((each) => each.required && each.in !== 'path');
  return {
    message: operationId,
    statuses: Object.keys(responses).filter((status) => status.startsWith('2')),
    requires: required.map((each) => `${each.in} ${each.name}`).sort(),
    failures: Object.entries(responses).flatMap(([status, { content }]) =>
      codesIn(content?.['application/problem+json']).map((code) => `${status} ${code}`),
    ),
  };
}

function codesIn(media: Media | undefined): string[] {
  return (media?.schema.allOf ?? []).flatMap(({ properties }) => properties?.code?.enum ?? []).sort();
}
