import { Injectable } from '@nestjs/common';
import { contracts } from '#contracts/contexts';
import {
  fieldsOf,
  NotReady,
  platformFailures,
  type FailureClass,
  type FailureKind,
} from '#contracts/definition';
import { statusOf, problemTitleOf, problemTypeOf, type Problem } from '#process';
import { edgeFailures } from '../edge/problems/edge-failures.js';
import { ApiRoutes } from './api-routes.js';
import { examplePath } from './describe-operation.js';
import { failuresOf } from './failure-responses.js';
import { exampleOfProblem } from './problem-schema.js';

export interface ProblemDescription {
  readonly type: string;
  readonly code: string;
  readonly title: string;
  readonly status: number;
  readonly kind: FailureKind;
  /** The cause, and how a client should react. */
  readonly meaning: string;
  /** Descriptions of the members that are specific to this code. */
  readonly members: Readonly<Record<string, string>>;
  readonly example: Problem;
  /** Ids of the operations that may return it. */
  readonly operations: readonly string[];
}

/** Documentation of every declared failure code, served at `/problems/{code}`. */
@Injectable()
export class ProblemCatalogue {
  private readonly declared: ReadonlyMap<string, FailureClass>;

  constructor(private readonly apiRoutes: ApiRoutes) {
    const ofContexts = contracts.flatMap(({ requests }) =>
      Object.values(requests).flatMap(({ failures }) => failures),
    );
    const all: readonly FailureClass[] = [...platformFailures, NotReady, ...edgeFailures, ...ofContexts];
    this.declared = new Map(all.map((each) => [each.code, each]));
  }

  find(code: string): ProblemDescription | undefined {
    const failure = this.declared.get(code);
    if (!failure) return undefined;
    const { kind, meaning, details } = failure;
    const routes = this.apiRoutes.list().filter(({ route }) => failuresOf(route).includes(failure));
    const [first] = routes;
    const fields = details ? [...fieldsOf(details)] : [];
    return {
      type: problemTypeOf(code),
      code,
      title: problemTitleOf(code),
      status: statusOf(failure),
      kind,
      meaning,
      members: Object.fromEntries(fields.map(([name, { options }]) => [name, options.description!])),
      example: exampleOfProblem(failure, first ? examplePath(first.url, first.route) : '/v1'),
      operations: routes.map(({ route }) => route.message.pattern),
    };
  }
}
