import type { Answer } from './api.js';

export type Outcome = 'ok' | 'fail' | 'unknown';

/** An order as its customer knows it. */
export interface Attempt {
  readonly customer: number;
  readonly key: string;
  readonly body: object;
  readonly answers: Answer[];
  /** Whether its customer has asked to cancel it, and was told that it is. */
  cancel: 'no' | 'asked' | 'done';
  /** Whether staff has asked to fulfil or refund it. */
  handled: boolean;
}

/** What customers were told. */
export class ClientLedger {
  readonly attempts: Attempt[] = [];
  private readonly counts = new Map<string, number>();

  open(customer: number, key: string, body: object): Attempt {
    const attempt: Attempt = { customer, key, body, answers: [], cancel: 'no', handled: false };
    this.attempts.push(attempt);
    return attempt;
  }

  /** Counts an answer to anything. */
  note(what: string, { status, body }: Answer): void {
    const kind = `${what} ${status}${typeof body['code'] === 'string' ? ` ${body['code']}` : ''}`;
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
  }

  /** How often each answer was given. */
  summary(): string[] {
    return [...this.counts].sort().map(([kind, count]) => `${String(count).padStart(6)} × ${kind}`);
  }
}

/** `fail` is a definite no: nothing was ordered, unless another request under the same key did. */
export function outcomeOf({ status }: Answer): Outcome {
  if (status === 200 || status === 201 || status === 202) return 'ok';
  return [400, 402, 404, 409, 422].includes(status) ? 'fail' : 'unknown';
}

export function orderIdsOf({ answers }: Attempt): string[] {
  return [
    ...new Set(answers.filter((each) => outcomeOf(each) === 'ok').map(({ body }) => String(body['id']))),
  ];
}
