import type { ContractDescription } from '#contracts/compatibility';
import { isObject } from '#kernel/messaging';
import { isMapOf } from '../is-map-of.js';
import { isText } from '../is-text.js';

const [maxPatterns, maxDepth] = [1_000, 8];

/** Whether published contracts have the form that comparing them requires: any process of a module may have written them. */
export function isComparable({
  requests,
  events,
  dependencies,
  subscriptions,
}: Record<keyof ContractDescription, unknown>): boolean {
  const isPatterns = (value: unknown): boolean =>
    Array.isArray(value) && value.length <= maxPatterns && value.every(isText);
  return (
    isMapOf(requests, isRequest) &&
    isMapOf(events, isShape) &&
    [dependencies, subscriptions].every((each) => isMapOf(each, isPatterns))
  );
}

function isRequest(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { idempotent, request, response, failures } = value;
  return (
    typeof idempotent === 'boolean' && [request, response].every(isShape) && isMapOf(failures, isFailure)
  );
}

function isFailure(value: unknown): boolean {
  return isObject(value) && isText(value['kind']) && isShape(value['details']);
}

function isShape(value: unknown): boolean {
  return isMapOf(value, (keywords) => isMapOf(keywords, (keyword) => isShallow(keyword, maxDepth)));
}

/** Deep values exceed the stack when they are compared as JSON. */
function isShallow(value: unknown, depth: number): boolean {
  const isLeaf = !isObject(value) && !Array.isArray(value);
  return isLeaf || (depth > 0 && Object.values(value).every((each) => isShallow(each, depth - 1)));
}
