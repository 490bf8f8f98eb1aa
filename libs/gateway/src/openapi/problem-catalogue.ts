import { Injectable } from '@nestjs/common';
import {
  NotReady,
  platformFailures,
  type AnyContract,
  type FailureClass,
  type FailureKind,
} from '#contracts/definition';
import { auth } from '#contracts/auth';
import { orders } from '#contracts/orders';
import { products } from '#contracts/products';
import { edgeFailures } from '../edge/edge-failures.js';
import { statusOfClass } from '../edge/http-status.js';
import { titleOf, typeOf } from '../edge/problem.js';
import { ApiDocument } from './api-document.js';
import { failuresOf } from './failure-responses.js';

export interface ProblemPage {
  readonly type: string;
  readonly code: string;
  readonly title: string;
  readonly status: number;
  readonly kind: FailureKind;
  readonly meaning: string;
  /** Ids of the operations that may answer with it. */
  readonly operations: readonly string[];
}

const meaningOf: Readonly<Record<FailureKind, string>> = {
  invalid: 'The request itself has to change: sent again as it is, it will be refused again.',
  unauthenticated: 'Who is asking is not known: sign in, or refresh the access token.',
  forbidden: 'Who is asking is known and may not do this.',
  'not-found': 'There is nothing there, or nothing that is yours to see.',
  conflict: 'The request is fine but does not fit how things stand now.',
  'rate-limited': 'Too much at once: wait for as long as Retry-After says.',
  unavailable:
    'It cannot be done just now: try again after Retry-After, with the same Idempotency-Key if there was one.',
  internal: 'A defect of ours. It is logged under the traceId.',
};

const contracts: readonly AnyContract[] = [auth, products, orders];

/** Explains every code that is declared anywhere. */
@Injectable()
export class ProblemCatalogue {
  private readonly declared: ReadonlyMap<string, FailureClass>;

  constructor(private readonly document: ApiDocument) {
    const ofContexts = contracts.flatMap(({ requests }) =>
      Object.values(requests).flatMap(({ errors }) => errors),
    );
    const all: readonly FailureClass[] = [...platformFailures, NotReady, ...edgeFailures, ...ofContexts];
    this.declared = new Map(all.map((each) => [each.code, each]));
  }

  find(code: string): ProblemPage | undefined {
    const failure = this.declared.get(code);
    if (!failure) return undefined;
    const { kind } = failure;
    const operations = this.document
      .routes()
      .filter((route) => failuresOf(route).includes(failure))
      .map(({ message }) => message.pattern);
    return {
      type: typeOf(code),
      code,
      title: titleOf(code),
      status: statusOfClass(failure),
      kind,
      meaning: meaningOf[kind],
      operations,
    };
  }
}
