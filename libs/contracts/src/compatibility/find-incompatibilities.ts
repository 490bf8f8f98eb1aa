import type { DeployedContracts, DeployedRequest } from './deployed-contracts.js';
import { rejections, unreadableParts } from './compare-shapes.js';

export interface Incompatibility {
  readonly type: 'request' | 'event';
  /** Pattern of the message. */
  readonly pattern: string;
  /** The modules between which it travels; for an event, the sender publishes it. */
  readonly sender: string;
  readonly receiver: string;
  /** Which of the two is old when the problem occurs. */
  readonly old: 'sender' | 'receiver';
  readonly problem: string;
  /** The order of rollout in which this pair does not occur; undefined if there is none. */
  readonly first: string | undefined;
}

type Pair = Omit<Incompatibility, 'old' | 'problem' | 'first'>;
type Side = Incompatibility['old'];
type Compare = (sender: DeployedContracts, receiver: DeployedContracts, old: Side) => string[];

/**
 * Finds what breaks while some processes run `before` and others `after`: for each message, its sender may be older than its
 * receiver or newer. Additions that the other version ignores do not break.
 */
export function findIncompatibilities(
  before: DeployedContracts,
  after: DeployedContracts,
): Incompatibility[] {
  const requests = pairsOf('dependencies', before, after).map(([caller, pattern]) =>
    inBothDirections(
      { type: 'request', pattern, sender: caller, receiver: contextOf(pattern) },
      before,
      after,
      (sender, receiver) => requestProblems(caller, pattern, sender, receiver),
    ),
  );
  const events = pairsOf('subscriptions', before, after).map(([subscriber, pattern]) =>
    inBothDirections(
      { type: 'event', pattern, sender: contextOf(pattern), receiver: subscriber },
      before,
      after,
      (...versions) => eventProblems(subscriber, pattern, ...versions),
    ),
  );
  return [...requests, ...events].flat();
}

function inBothDirections(
  pair: Pair,
  before: DeployedContracts,
  after: DeployedContracts,
  compare: Compare,
): Incompatibility[] {
  const fromOld = compare(before, after, 'sender');
  const fromNew = compare(after, before, 'receiver');
  const canOrder = pair.sender !== pair.receiver && (fromOld.length === 0 || fromNew.length === 0);
  const first = (old: Side): string | undefined => (canOrder ? pair[old] : undefined);
  return [
    ...fromOld.map((problem) => ({ ...pair, old: 'sender' as const, problem, first: first('sender') })),
    ...fromNew.map((problem) => ({ ...pair, old: 'receiver' as const, problem, first: first('receiver') })),
  ];
}

function requestProblems(
  module: string,
  pattern: string,
  caller: DeployedContracts,
  context: DeployedContracts,
): string[] {
  if (!caller.dependencies[module]?.includes(pattern)) return [];
  const [sent, handled] = [caller.requests[pattern], context.requests[pattern]];
  if (!sent) return [];
  if (!handled) return ['the request is sent, but not handled'];
  if (!context.dependencies[module]?.includes(pattern))
    return [`the request is not accepted from ${module}, which does not declare it there`];
  if (isEqual(sent, handled)) return [];
  return [
    ...rejections(sent.request, handled.request, { strict: true }).map((each) => `request: ${each}`),
    ...unreadableParts(handled.response, sent.response).map((each) => `response: ${each}`),
    ...(sent.idempotent && !handled.idempotent ? ['it is retried, but not idempotent'] : []),
    ...failureProblems(sent, handled),
  ];
}

/** Codes that the caller does not know are passed on with their kind. */
function failureProblems(sent: DeployedRequest, handled: DeployedRequest): string[] {
  return Object.entries(sent.failures).flatMap(([code, known]) => {
    const thrown = handled.failures[code];
    if (!thrown) return [];
    const details = unreadableParts(thrown.details, known.details).map((each) => `failure ${code}: ${each}`);
    if (thrown.kind === known.kind) return details;
    return [`failure ${code}: kind is ${thrown.kind}, but ${known.kind} is expected`, ...details];
  });
}

/** Subscribers ignore fields that they do not know. */
function eventProblems(
  subscriber: string,
  pattern: string,
  source: DeployedContracts,
  target: DeployedContracts,
  old: Side,
): string[] {
  const [published, handled] = [source.events[pattern], target.events[pattern]];
  if (!handled || !target.subscriptions[subscriber]?.includes(pattern)) return [];
  // A new event is published once its context runs the new version.
  if (!published) return old === 'receiver' ? ['the event is handled, but no longer published'] : [];
  if (isEqual(published, handled)) return [];
  return rejections(published, handled, { strict: false }).map((each) => `event: ${each}`);
}

/** Most messages are equal, and this is ten times faster than a comparison of each rule. */
function isEqual(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The modules and patterns that either version lists. */
function pairsOf(
  list: 'dependencies' | 'subscriptions',
  before: DeployedContracts,
  after: DeployedContracts,
): [module: string, pattern: string][] {
  const modules = new Set([...Object.keys(before[list]), ...Object.keys(after[list])]);
  return [...modules].flatMap((module) =>
    [...new Set([...(before[list][module] ?? []), ...(after[list][module] ?? [])])].map(
      (pattern): [string, string] => [module, pattern],
    ),
  );
}

function contextOf(pattern: string): string {
  return pattern.split('.', 1)[0]!;
}
