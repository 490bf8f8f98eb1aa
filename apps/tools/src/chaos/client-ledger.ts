import { outcomeOf, type Answer, type Outcome } from './answer.js';

/** An order as its customer knows it. */
export interface Attempt {
  readonly customer: number;
  readonly key: string;
  readonly body: object;
  readonly answers: Answer[];
  /** What has been asked for about it since. */
  readonly deeds: Deed[];
}

/** Something asked for about an order or a SKU, with as many answers as it was asked for under its key. */
export interface Deed {
  readonly kind: 'cancel' | 'fulfil' | 'refund' | 'restock';
  /** The id of the order, or the SKU. */
  readonly about: string;
  /** The reason given: the database has it where the deed was done. */
  readonly mark: string;
  readonly answers: Answer[];
}

/** What customers and staff were told. */
export class ClientLedger {
  readonly attempts: Attempt[] = [];
  readonly deeds: Deed[] = [];
  private readonly counts = new Map<string, number>();
  private readonly outcomes: Record<Outcome, number> = { ok: 0, fail: 0, unknown: 0 };

  open(customer: number, key: string, body: object): Attempt {
    const attempt: Attempt = { customer, key, body, answers: [], deeds: [] };
    this.attempts.push(attempt);
    return attempt;
  }

  /** `attempt`: whose order it is about. */
  ask(kind: Deed['kind'], about: string, attempt?: Attempt): Deed {
    const deed: Deed = { kind, about, mark: `${kind} ${this.deeds.length}`, answers: [] };
    this.deeds.push(deed);
    attempt?.deeds.push(deed);
    return deed;
  }

  /** Keeps an answer where it belongs, and counts it. */
  note(what: string, answers: Answer[], answer: Answer): Answer {
    answers.push(answer);
    const { status, body } = answer;
    const kind = `${what} ${status}${typeof body['code'] === 'string' ? ` ${body['code']}` : ''}`;
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
    this.outcomes[outcomeOf(answer)]++;
    return answer;
  }

  /** How often each answer was given. */
  summary(): string[] {
    const { ok, fail, unknown } = this.outcomes;
    const counts = [...this.counts].sort().map(([kind, count]) => `${String(count).padStart(6)} × ${kind}`);
    return [`${ok + fail + unknown} answers: ${ok} ok, ${fail} fail, ${unknown} unknown`, ...counts];
  }
}
