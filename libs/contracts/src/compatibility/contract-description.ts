import type { AnyContract, FailureClass } from '#contracts/definition';
import { shapeOf, type Shape } from './payload-shape.js';

/** What a version sends, handles, publishes and subscribes to, as JSON: this version or a deployed one. */
export interface ContractDescription {
  /** By pattern. */
  readonly requests: Readonly<Record<string, RequestDescription>>;
  /** By pattern. */
  readonly events: Readonly<Record<string, Shape>>;
  /** By module: the requests that it sends. */
  readonly dependencies: Readonly<Record<string, readonly string[]>>;
  /** By module: the events that it subscribes to. */
  readonly subscriptions: Readonly<Record<string, readonly string[]>>;
}

export interface RequestDescription {
  readonly idempotent: boolean;
  readonly request: Shape;
  readonly response: Shape;
  /** By code. */
  readonly failures: Readonly<Record<string, FailureDescription>>;
}

interface FailureDescription {
  readonly kind: string;
  readonly details: Shape;
}

type Patterns = Readonly<Record<string, readonly string[]>>;

export function describeContracts(
  contracts: readonly AnyContract[],
  dependencies: Patterns,
  subscriptions: Patterns,
): ContractDescription {
  const requests = contracts.flatMap((each) => Object.values(each.requests));
  const events = contracts.flatMap((each) => Object.values(each.events));
  return {
    requests: Object.fromEntries(
      requests.map(({ pattern, idempotent, request, response, failures }) => [
        pattern,
        {
          idempotent,
          request: shapeOf(request),
          response: shapeOf(response),
          failures: Object.fromEntries(failures.map((each) => [each.code, describeFailure(each)])),
        },
      ]),
    ),
    events: Object.fromEntries(events.map(({ pattern, body }) => [pattern, shapeOf(body)])),
    dependencies,
    subscriptions,
  };
}

/** Parses what `describeContracts` returned; undefined for any other text. */
export function parseContracts(text: string): ContractDescription | undefined {
  try {
    const parsed = JSON.parse(text) as Partial<ContractDescription> | null;
    const { requests, events, dependencies, subscriptions } = parsed ?? {};
    const isComplete = [requests, events, dependencies, subscriptions].every(
      (each) => typeof each === 'object' && each !== null,
    );
    return isComplete ? (parsed as ContractDescription) : undefined;
  } catch {
    return undefined;
  }
}

function describeFailure({ kind, details }: FailureClass): FailureDescription {
  return { kind, details: shapeOf(details) };
}
