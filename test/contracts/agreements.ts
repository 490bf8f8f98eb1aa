import { NotReady, platformFailures, type AnyContract, type FailureClass } from '#contracts/definition';
import { edgeFailures } from '../../libs/gateway/src/testing/index.js';
import { answersIn, operationsOf, type OperationAgreement, type RestDocument } from './rest-agreements.js';
import { shapeOf, type Shape } from './shape.js';

/** Everything that others rely on: other versions of our own processes, and clients. */
export interface Agreements {
  readonly messages: Readonly<Record<string, MessageAgreement>>;
  readonly events: Readonly<Record<string, Shape>>;
  readonly codes: Readonly<Record<string, CodeAgreement>>;
  /** By method and path. */
  readonly operations: Readonly<Record<string, OperationAgreement>>;
  /** What operations answer, by its name in the document. */
  readonly answers: Readonly<Record<string, Shape>>;
}

export interface CodeAgreement {
  /** Kind and HTTP status. */
  readonly means: string;
  /** What it tells beside. */
  readonly details: Shape;
}

export interface MessageAgreement {
  readonly access: string;
  /** Whether it may be carried out again when its replica was lost. */
  readonly repeatable: boolean;
  readonly request: Shape;
  readonly response: Shape;
  /** Codes it may fail with. */
  readonly errors: readonly string[];
}

export function agreementsOf(contracts: readonly AnyContract[], document: RestDocument): Agreements {
  const requests = contracts.flatMap((each) => Object.values(each.requests));
  const events = contracts.flatMap((each) => Object.values(each.events));
  const failures: FailureClass[] = [
    ...platformFailures,
    ...edgeFailures,
    NotReady,
    ...requests.flatMap(({ errors }) => [...errors]),
  ];
  return {
    messages: byName(
      requests.map(({ pattern, access, repeatable, request, response, errors }) => [
        pattern,
        {
          access,
          repeatable,
          request: shapeOf(request),
          response: shapeOf(response),
          errors: errors.map(({ code }) => code).sort(),
        },
      ]),
    ),
    events: byName(events.map(({ pattern, body }) => [pattern, shapeOf(body)])),
    codes: byName(
      failures.map(({ code, kind, httpStatus, details }) => [
        code,
        { means: `${kind} ${httpStatus ?? ''}`.trim(), details: shapeOf(details) },
      ]),
    ),
    operations: byName(operationsOf(document)),
    answers: byName(answersIn(document)),
  };
}

function byName<T>(entries: readonly (readonly [string, T])[]): Record<string, T> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}
