import { NotReady, platformFailures, type AnyContract, type FailureClass } from '#contracts/definition';
import { edgeFailures } from '#gateway';
import { statusOf } from '#process';
import { operationsOf, responseShapes, type OperationSnapshot, type RestDocument } from './rest-snapshot.js';
import { shapeOf, type Shape } from '#contracts/compatibility';

/** The public contract: what API clients and processes of other versions depend on. */
export interface ContractSnapshot {
  readonly messages: Readonly<Record<string, MessageSnapshot>>;
  readonly events: Readonly<Record<string, Shape>>;
  readonly codes: Readonly<Record<string, CodeSnapshot>>;
  /** By method and path. */
  readonly operations: Readonly<Record<string, OperationSnapshot>>;
  /** Response bodies of successful operations, by schema name in the OpenAPI document. */
  readonly responses: Readonly<Record<string, Shape>>;
}

export interface CodeSnapshot {
  /** Kind and HTTP status. */
  readonly kind: string;
  /** Additional properties of the problem. */
  readonly details: Shape;
}

export interface MessageSnapshot {
  readonly access: string;
  /** Whether the transport may deliver it again after its consumer failed. */
  readonly idempotent: boolean;
  readonly request: Shape;
  readonly response: Shape;
  /** Codes of the failures it declares. */
  readonly failures: readonly string[];
}

export function createSnapshot(contracts: readonly AnyContract[], document: RestDocument): ContractSnapshot {
  const requests = contracts.flatMap((each) => Object.values(each.requests));
  const events = contracts.flatMap((each) => Object.values(each.events));
  const allFailures: FailureClass[] = [
    ...platformFailures,
    ...edgeFailures,
    NotReady,
    ...requests.flatMap(({ failures }) => [...failures]),
  ];
  return {
    messages: byName(
      requests.map(({ pattern, access, idempotent, request, response, failures }) => [
        pattern,
        {
          access,
          idempotent,
          request: shapeOf(request),
          response: shapeOf(response),
          failures: failures.map(({ code }) => code).sort(),
        },
      ]),
    ),
    events: byName(events.map(({ pattern, body }) => [pattern, shapeOf(body)])),
    codes: byName(
      allFailures.map((failure) => [
        failure.code,
        { kind: `${failure.kind} ${statusOf(failure)}`, details: shapeOf(failure.details) },
      ]),
    ),
    operations: byName(operationsOf(document)),
    responses: byName(responseShapes(document)),
  };
}

function byName<T>(entries: readonly (readonly [string, T])[]): Record<string, T> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}
