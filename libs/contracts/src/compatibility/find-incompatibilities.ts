import type { ContractDescription, RequestDescription } from './contract-description.js';
import { rejections, problemsForReader } from './compare-shapes.js';

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
  /** The module to deploy first so that the problem does not occur; undefined if neither order avoids it. */
  readonly deployFirst: string | undefined;
}

type Pair = Omit<Incompatibility, 'old' | 'problem' | 'deployFirst'>;
type Side = Incompatibility['old'];
type Compare = (
  senderContracts: ContractDescription,
  receiverContracts: ContractDescription,
  old: Side,
) => string[];

/**
 * Finds what breaks while some processes run `before` and others `after`: for each message, its sender may be older
 * than its receiver or newer. Additions that the other version ignores do not break.
 */
export function findIncompatibilities(
  before: ContractDescription,
  after: ContractDescription,
): Incompatibility[] {
  const requests = pairsOf('dependencies', before, after).map(([callingModule, pattern]) =>
    inBothDirections(
      { type: 'request', pattern, sender: callingModule, receiver: contextOf(pattern) },
      before,
      after,
      (sender, receiver) => requestProblems(callingModule, pattern, sender, receiver),
    ),
  );
  const events = pairsOf('subscriptions', before, after).map(([subscriber, pattern]) =>
    inBothDirections(
      { type: 'event', pattern, sender: contextOf(pattern), receiver: subscriber },
      before,
      after,
      (sender, receiver, old) => eventProblems(subscriber, pattern, sender, receiver, old),
    ),
  );
  return [...requests, ...events].flat();
}

function inBothDirections(
  pair: Pair,
  before: ContractDescription,
  after: ContractDescription,
  compare: Compare,
): Incompatibility[] {
  const fromOld = compare(before, after, 'sender');
  const fromNew = compare(after, before, 'receiver');
  const isAvoidableByOrder = pair.sender !== pair.receiver && (fromOld.length === 0 || fromNew.length === 0);
  const deployFirst = (old: Side): string | undefined => (isAvoidableByOrder ? pair[old] : undefined);
  return [
    ...fromOld.map((problem) => ({
      ...pair,
      old: 'sender' as const,
      problem,
      deployFirst: deployFirst('sender'),
    })),
    ...fromNew.map((problem) => ({
      ...pair,
      old: 'receiver' as const,
      problem,
      deployFirst: deployFirst('receiver'),
    })),
  ];
}

function requestProblems(
  callingModule: string,
  pattern: string,
  senderContracts: ContractDescription,
  receiverContracts: ContractDescription,
): string[] {
  if (!senderContracts.dependencies[callingModule]?.includes(pattern)) return [];
  const [sent, handled] = [senderContracts.requests[pattern], receiverContracts.requests[pattern]];
  if (!sent) return [];
  if (!handled) return ['the request is sent, but not handled'];
  if (!receiverContracts.dependencies[callingModule]?.includes(pattern))
    return [
      `the receiver's version does not list this request as a dependency of ${callingModule}, so it rejects it`,
    ];
  if (isEqual(sent, handled)) return [];
  return [
    ...rejections(sent.request, handled.request, { strict: true }).map((each) => `request: ${each}`),
    ...problemsForReader(handled.response, sent.response).map((each) => `response: ${each}`),
    ...(sent.idempotent && !handled.idempotent ? ['it is retried, but not idempotent'] : []),
    ...failureProblems(sent, handled),
  ];
}

/** Failures whose codes the sender does not know are passed on with their kind. */
function failureProblems(sent: RequestDescription, handled: RequestDescription): string[] {
  return Object.entries(sent.failures).flatMap(([code, known]) => {
    const thrown = handled.failures[code];
    if (!thrown) return [];
    const details = problemsForReader(thrown.details, known.details).map(
      (each) => `failure ${code}: ${each}`,
    );
    if (thrown.kind === known.kind) return details;
    return [`failure ${code}: kind is ${thrown.kind}, but ${known.kind} is expected`, ...details];
  });
}

/** Subscribers ignore fields that they do not know. */
function eventProblems(
  subscriber: string,
  pattern: string,
  senderContracts: ContractDescription,
  receiverContracts: ContractDescription,
  old: Side,
): string[] {
  const [published, handled] = [senderContracts.events[pattern], receiverContracts.events[pattern]];
  if (!handled || !receiverContracts.subscriptions[subscriber]?.includes(pattern)) return [];
  // A new event is published once its context runs the new version.
  if (!published) return old === 'receiver' ? ['the event is handled, but no longer published'] : [];
  if (isEqual(published, handled)) return [];
  return rejections(published, handled, { strict: false }).map((each) => `event: ${each}`);
}

/** Most messages are equal, and this is ten times faster than a comparison of each keyword. */
function isEqual(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The modules and patterns that either version lists. */
function pairsOf(
  list: 'dependencies' | 'subscriptions',
  before: ContractDescription,
  after: ContractDescription,
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
