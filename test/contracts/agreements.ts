import type { AnyContract, FailureClass } from '#contracts/definition';
import { shapeOf, type Shape } from './shape.js';

/** Everything that others rely on: other versions of our own processes, and clients. */
export interface Agreements {
  readonly messages: Readonly<Record<string, MessageAgreement>>;
  readonly events: Readonly<Record<string, Shape>>;
  /** Code → its kind and HTTP status. */
  readonly codes: Readonly<Record<string, string>>;
  /** Method and path → the message it means and the statuses of its good answers. */
  readonly operations: Readonly<Record<string, string>>;
}

export interface MessageAgreement {
  readonly access: string;
  readonly request: Shape;
  readonly response: Shape;
}

export interface RestDocument {
  readonly paths: Readonly<
    Record<string, Record<string, { readonly operationId: string; readonly responses: object }>>
  >;
}

export function agreementsOf(contracts: readonly AnyContract[], document: RestDocument): Agreements {
  const requests = contracts.flatMap((each) => Object.values(each.requests));
  const events = contracts.flatMap((each) => Object.values(each.events));
  const failures: FailureClass[] = requests.flatMap(({ errors }) => [...errors]);
  return {
    messages: byName(
      requests.map(({ pattern, access, request, response }) => [
        pattern,
        { access, request: shapeOf(request), response: shapeOf(response) },
      ]),
    ),
    events: byName(events.map(({ pattern, body }) => [pattern, shapeOf(body)])),
    codes: byName(failures.map(({ code, kind, httpStatus }) => [code, `${kind} ${httpStatus ?? ''}`.trim()])),
    operations: byName(
      Object.entries(document.paths).flatMap(([path, operations]) =>
        Object.entries(operations).map(
          ([method, { operationId, responses }]) =>
            [
              `${method.toUpperCase()} ${path}`,
              [operationId, ...Object.keys(responses).filter((status) => status.startsWith('2'))].join(' '),
            ] as const,
        ),
      ),
    ),
  };
}

function byName<T>(entries: readonly (readonly [string, T])[]): Record<string, T> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}
