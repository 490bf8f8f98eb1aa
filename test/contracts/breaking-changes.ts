import {
  isInputCompatible,
  isOutputCompatible,
  parentOf,
  differingKeywords,
  type Shape,
} from '#contracts/compatibility';
import type { ContractSnapshot, CodeSnapshot, MessageSnapshot } from './contract-snapshot.js';
import type { OperationSnapshot } from './rest-snapshot.js';

/** Describes the changes from `before` to `after` that break clients or other versions. Additions do not break. */
export function breakingChanges(before: ContractSnapshot, after: ContractSnapshot): string[] {
  return [
    ...compare('message', before.messages, after.messages, messageBreaks),
    ...compare('event', before.events, after.events, eventBreaks),
    ...compare('code', before.codes, after.codes, codeBreaks),
    ...compare('operation', before.operations, after.operations, operationBreaks),
    ...compare('response', before.responses, after.responses, (name, a, b) =>
      outputBreaks(`response ${name}`, a, b),
    ),
  ];
}

type Compare<T> = (name: string, before: T, after: T) => string[];

function compare<T>(
  what: string,
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
  compareValues: Compare<T>,
): string[] {
  return Object.entries(before).flatMap(([name, old]) => {
    const now = after[name];
    return now === undefined ? [`${what} ${name} was removed`] : compareValues(name, old, now);
  });
}

const changed =
  (what: string): Compare<string> =>
  (name, before, after) =>
    before === after ? [] : [`${what} ${name} was "${before}" and is "${after}"`];

function codeBreaks(name: string, before: CodeSnapshot, after: CodeSnapshot): string[] {
  return [
    ...changed('code')(name, before.kind, after.kind),
    ...outputBreaks(`code ${name}`, before.details, after.details),
  ];
}

function messageBreaks(name: string, before: MessageSnapshot, after: MessageSnapshot): string[] {
  return [
    ...changed('access of')(name, before.access, after.access),
    ...(before.idempotent && !after.idempotent ? [`message ${name} is no longer idempotent`] : []),
    ...removed(`failure of ${name}:`, before.failures, after.failures),
    ...inputBreaks(`request of ${name}`, before.request, after.request),
    ...outputBreaks(`response of ${name}`, before.response, after.response),
  ];
}

function operationBreaks(name: string, before: OperationSnapshot, after: OperationSnapshot): string[] {
  return [
    ...changed('message of')(name, before.message, after.message),
    ...changed('statuses of')(name, before.statuses.join(), after.statuses.join()),
    ...removed(`failure of ${name}:`, before.failures, after.failures),
    ...removed(`parameter of ${name}:`, before.accepts, after.accepts),
    ...removed(`header of ${name}:`, before.headers, after.headers),
    ...removed(`response of ${name}:`, before.responses, after.responses),
    ...without(before.requires, after.requires).map((each) => `${name} requires ${each}, which is new`),
  ];
}

function removed(what: string, before: readonly string[], after: readonly string[]): string[] {
  return without(after, before).map((each) => `${what} ${each} was removed`);
}

/** The elements of `all` that are not in `known`. */
function without(known: readonly string[], all: readonly string[]): string[] {
  return all.filter((each) => !known.includes(each));
}

/** For requests: everything that was accepted must still be accepted. */
function inputBreaks(what: string, before: Shape, after: Shape): string[] {
  return [
    ...compareFields(what, before, after, isInputCompatible),
    ...newRequiredFields(what, before, after),
  ];
}

/**
 * For events: subscribers validate the known fields of an event and ignore the others, and events of one version are
 * received by subscribers of another, in both directions. Fields can only be added, and must be optional.
 */
function eventBreaks(name: string, before: Shape, after: Shape): string[] {
  const what = `event ${name}`;
  return [...compareFields(what, before, after, () => false), ...newRequiredFields(what, before, after)];
}

function newRequiredFields(what: string, before: Shape, after: Shape): string[] {
  return Object.entries(after)
    .filter(([path, { optional }]) => !(path in before) && !optional && parentExists(before, parentOf(path)))
    .map(([path]) => `${what}: ${path} is new and not optional`);
}

/** For responses: everything that was guaranteed must still be guaranteed. */
function outputBreaks(what: string, before: Shape, after: Shape): string[] {
  return compareFields(what, before, after, isOutputCompatible);
}

function compareFields(
  what: string,
  before: Shape,
  after: Shape,
  isCompatible: (keyword: string, old: unknown, now: unknown) => boolean,
): string[] {
  return Object.entries(before).flatMap(([path, old]) => {
    const now = after[path];
    if (!now) return [`${what}: ${path} was removed`];
    return differingKeywords(old, now)
      .filter((keyword) => !isCompatible(keyword, old[keyword], now[keyword]))
      .map(
        (keyword) =>
          `${what}: ${keyword} of ${path} was ${format(old[keyword])} and is ${format(now[keyword])}`,
      );
  });
}

/** A property of a new optional object is not required of existing clients. */
function parentExists(shape: Shape, parent: string | undefined): boolean {
  return parent === undefined || parent in shape;
}

function format(value: unknown): string {
  return JSON.stringify(value) ?? 'nothing';
}
