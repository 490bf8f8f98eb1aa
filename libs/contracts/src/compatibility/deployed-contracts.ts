import type { AnyContract, FailureClass } from '#contracts/definition';
import { shapeOf, type Shape } from './payload-shape.js';

/** What a version sends, handles, publishes and subscribes to, as JSON. */
export interface DeployedContracts {
  /** By pattern. */
  readonly requests: Readonly<Record<string, DeployedRequest>>;
  /** By pattern. */
  readonly events: Readonly<Record<string, Shape>>;
  /** By module: the requests that it sends. */
  readonly dependencies: Readonly<Record<string, readonly string[]>>;
  /** By module: the events that it subscribes to. */
  readonly subscriptions: Readonly<Record<string, readonly string[]>>;
}

export interface DeployedRequest {
  readonly idempotent: boolean;
  readonly request: Shape;
  readonly response: Shape;
  /** By code. */
  readonly failures: Readonly<Record<string, DeployedFailure>>;
}

interface DeployedFailure {
  readonly kind: string;
  readonly details: Shape;
}

type Patterns = Readonly<Record<string, readonly string[]>>;

export function describeContracts(
  contracts: readonly AnyContract[],
  dependencies: Patterns,
  subscriptions: Patterns,
): DeployedContracts {
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
export function parseContracts(text: string): DeployedContracts | undefined {
  try {
    const parsed = JSON.parse(text) as Partial<DeployedContracts> | null;
    const { requests, events, dependencies, subscriptions } = parsed ?? {};
    const isComplete = [requests, events, dependencies, subscriptions].every(
      (each) => typeof each === 'object' && each !== null,
    );
    return isComplete ? (parsed as DeployedContracts) : undefined;
  } catch {
    return undefined;
  }
}

function describeFailure({ kind, details }: FailureClass): DeployedFailure {
  return { kind, details: shapeOf(details) };
}
