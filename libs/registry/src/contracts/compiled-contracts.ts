import { createHash } from 'node:crypto';
import { parseContracts, type ContractDescription } from '#contracts/compatibility';
import { isComparable } from './is-comparable.js';

export const contractChecks = ['enforce', 'warn', 'off'] as const;

/** What a process does at its start about running processes that it would break. */
export type ContractCheck = (typeof contractChecks)[number];

/**
 * The contracts of all contexts, with the dependencies and subscriptions of all modules, as compiled into this process.
 */
export class CompiledContracts {
  readonly json: string;
  readonly digest: string;

  constructor(
    readonly description: ContractDescription,
    readonly check: ContractCheck,
  ) {
    this.json = JSON.stringify(description);
    this.digest = digestOf(this.json);
  }
}

/** Parses published contracts; undefined if they are malformed, or not those that have the digest. */
export function parsePublished(digest: string, json: string | null): ContractDescription | undefined {
  const contracts = json !== null && digestOf(json) === digest ? parseContracts(json) : undefined;
  return contracts && isComparable(contracts) ? contracts : undefined;
}

function digestOf(json: string): string {
  return createHash('sha256').update(json).digest('hex').slice(0, 32);
}
