import type { Failure } from '#contracts/definition';
import { limitErrors } from './limit-errors.js';

/** An RFC 9457 problem. The details of the failure are extension members. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** The path of the request; of a longer one, its first 1,000 characters. */
  readonly instance: string;
  readonly code: string;
  readonly traceId: string;
  readonly [extension: string]: unknown;
}

export interface Occurrence {
  readonly status: number;
  readonly instance: string;
  readonly traceId: string;
}

/** Longer paths are rejected, but their problem has an `instance`, too. */
const maxInstanceLength = 1_000;

export function problemOf(failure: Failure, { status, instance, traceId }: Occurrence): Problem {
  const { code, message, details } = failure;
  const problem = { type: problemTypeOf(code), title: problemTitleOf(code), status, detail: message };
  return {
    ...problem,
    instance: instance.slice(0, maxInstanceLength),
    code,
    traceId,
    ...extensionsOf(details),
  };
}

export function problemTypeOf(code: string): string {
  return `/problems/${code}`;
}

/** `orders.out-of-stock` → `Out of stock`. Constant for each code, as RFC 9457 requires. */
export function problemTitleOf(code: string): string {
  const words = code.slice(code.indexOf('.') + 1).replaceAll('-', ' ');
  const title = words.charAt(0).toUpperCase() + words.slice(1);
  return title.replaceAll(/\b(sku|mfa|api)\b/gi, (abbreviation) => abbreviation.toUpperCase());
}

const standardMembers = new Set(['type', 'title', 'status', 'detail', 'instance', 'code', 'traceId']);

function extensionsOf(details: unknown): Record<string, unknown> {
  const members = Object.entries(details ?? {}).filter(([name]) => !standardMembers.has(name));
  return Object.fromEntries(
    members.map(([name, value]) => [
      name,
      name === 'errors' && Array.isArray(value) ? limitErrors(value) : value,
    ]),
  );
}
