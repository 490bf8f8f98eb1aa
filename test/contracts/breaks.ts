import type { Agreements, CodeAgreement, MessageAgreement } from './agreements.js';
import type { OperationAgreement } from './rest-agreements.js';
import type { Rules, Shape } from './shape.js';

/** What somebody who relies on `before` would stumble over in `after`, one line each. Additions are none. */
export function breaksOf(before: Agreements, after: Agreements): string[] {
  return [
    ...compare('message', before.messages, after.messages, messageBreaks),
    ...compare('event', before.events, after.events, (name, a, b) => givenBreaks(`event ${name}`, a, b)),
    ...compare('code', before.codes, after.codes, codeBreaks),
    ...compare('operation', before.operations, after.operations, operationBreaks),
    ...compare('answer', before.answers, after.answers, (name, a, b) => givenBreaks(`answer ${name}`, a, b)),
  ];
}

type Compare<T> = (name: string, before: T, after: T) => string[];

function compare<T>(
  what: string,
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
  closer: Compare<T>,
): string[] {
  return Object.entries(before).flatMap(([name, old]) => {
    const now = after[name];
    return now === undefined ? [`${what} ${name} is gone`] : closer(name, old, now);
  });
}

const changed =
  (what: string): Compare<string> =>
  (name, before, after) =>
    before === after ? [] : [`${what} ${name} was "${before}" and is "${after}"`];

function codeBreaks(name: string, before: CodeAgreement, after: CodeAgreement): string[] {
  return [
    ...changed('code')(name, before.means, after.means),
    ...givenBreaks(`code ${name}`, before.details, after.details),
  ];
}

function messageBreaks(name: string, before: MessageAgreement, after: MessageAgreement): string[] {
  return [
    ...changed('access of')(name, before.access, after.access),
    ...(before.repeatable && !after.repeatable ? [`message ${name} is not repeatable any more`] : []),
    ...gone(`error of ${name}:`, before.errors, after.errors),
    ...takenBreaks(`request of ${name}`, before.request, after.request),
    ...givenBreaks(`response of ${name}`, before.response, after.response),
  ];
}

function operationBreaks(name: string, before: OperationAgreement, after: OperationAgreement): string[] {
  return [
    ...changed('message of')(name, before.message, after.message),
    ...changed('statuses of')(name, before.statuses.join(), after.statuses.join()),
    ...gone(`failure of ${name}:`, before.failures, after.failures),
    ...gone(`what ${name} takes:`, before.takes, after.takes),
    ...gone(`header of ${name}:`, before.headers, after.headers),
    ...gone(`answer of ${name}:`, before.answers, after.answers),
    ...without(before.requires, after.requires).map((each) => `${name} requires ${each}, which is new`),
  ];
}

function gone(what: string, before: readonly string[], after: readonly string[]): string[] {
  return without(after, before).map((each) => `${what} ${each} is gone`);
}

/** What `all` has and `known` does not. */
function without(known: readonly string[], all: readonly string[]): string[] {
  return all.filter((each) => !known.includes(each));
}

/** What is sent to us: everything that was accepted has to be. */
function takenBreaks(what: string, before: Shape, after: Shape): string[] {
  const added = Object.entries(after).filter(([path, rules]) => !(path in before) && !rules.optional);
  return [
    ...compareFields(what, before, after, takenRule),
    ...added
      .filter(([path]) => isWithin(before, parentOf(path)))
      .map(([path]) => `${what}: ${path} is new and not optional`),
  ];
}

/** What is sent by us: everything that could be relied on has to be there. */
function givenBreaks(what: string, before: Shape, after: Shape): string[] {
  return compareFields(what, before, after, givenRule);
}

function compareFields(
  what: string,
  before: Shape,
  after: Shape,
  allows: (rule: string, old: unknown, now: unknown) => boolean,
): string[] {
  return Object.entries(before).flatMap(([path, old]) => {
    const now = after[path];
    if (!now) return [`${what}: ${path} is gone`];
    return rulesOf(old, now)
      .filter((rule) => !allows(rule, old[rule], now[rule]))
      .map((rule) => `${what}: ${rule} of ${path} was ${told(old[rule])} and is ${told(now[rule])}`);
  });
}

function rulesOf(old: Rules, now: Rules): string[] {
  const names = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...names].filter((name) => told(old[name]) !== told(now[name]));
}

const lower = ['minimum', 'minLength', 'minItems'];
const upper = ['maximum', 'maxLength', 'maxItems', 'maxProperties'];

/** Whoever has kept to the old rule keeps to the new one: none is wider than any. */
function takenRule(rule: string, old: unknown, now: unknown): boolean {
  if (rule === 'optional' || rule === 'nullable') return now === true;
  if (now === undefined) return rule !== 'type';
  if (rule === 'enum') return includesAll(now, old);
  if (lower.includes(rule)) return Number(now ?? -Infinity) <= Number(old ?? -Infinity);
  return upper.includes(rule) && Number(now ?? Infinity) >= Number(old ?? Infinity);
}

/** What somebody waits for still comes. Readers of an enumeration have to expect values that are new to them. */
function givenRule(rule: string, old: unknown, now: unknown): boolean {
  if (rule === 'optional' || rule === 'nullable') return now === false;
  if (rule === 'enum') return old === undefined || includesAll(now, old);
  return lower.includes(rule) || upper.includes(rule) || rule === 'pattern';
}

function includesAll(larger: unknown, smaller: unknown): boolean {
  return Array.isArray(larger) && Array.isArray(smaller) && smaller.every((each) => larger.includes(each));
}

const element = /(\[\]|\{(key)?\})$/;

/** What comes with a new value that may be left out is nobody's duty. */
function isWithin(shape: Shape, parent: string | undefined): boolean {
  return parent === undefined || parent in shape;
}

function parentOf(path: string): string | undefined {
  if (element.test(path)) return path.replace(element, '');
  const end = path.lastIndexOf('.');
  return end < 0 ? undefined : path.slice(0, end).replace(/\[\]$/, '');
}

function told(value: unknown): string {
  return JSON.stringify(value) ?? 'nothing';
}
