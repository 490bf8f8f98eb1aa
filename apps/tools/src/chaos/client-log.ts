import { classifyResponse, type ApiResponse, type Outcome } from './api-response.js';

/** An order request, sent once or several times, with all responses received for its idempotency key. */
export interface OrderOperation {
  /** Index of the customer. */
  readonly customer: number;
  readonly key: string;
  readonly body: object;
  readonly responses: ApiResponse[];
  /** Actions requested for this order after it was accepted. */
  readonly actions: Action[];
}

/** A change of an order or a SKU, with one response per request sent with its idempotency key. */
export interface Action {
  readonly kind: 'cancel' | 'fulfil' | 'refund' | 'adjustment';
  /** The id of the order, or the SKU. */
  readonly targetId: string;
  /** Unique reason sent with the action; the database stores it if the action was executed. */
  readonly reason: string;
  readonly responses: ApiResponse[];
}

/** Records the requests of all load clients and the responses they received. */
export class ClientLog {
  readonly operations: OrderOperation[] = [];
  readonly actions: Action[] = [];
  private readonly counts = new Map<string, number>();
  private readonly outcomes: Record<Outcome, number> = { ok: 0, fail: 0, unknown: 0 };

  addOperation(customer: number, key: string, body: object): OrderOperation {
    const operation: OrderOperation = { customer, key, body, responses: [], actions: [] };
    this.operations.push(operation);
    return operation;
  }

  /** `operation`: the order that the action changes, if any. */
  addAction(kind: Action['kind'], targetId: string, operation?: OrderOperation): Action {
    const action: Action = { kind, targetId, reason: `${kind} ${this.actions.length}`, responses: [] };
    this.actions.push(action);
    operation?.actions.push(action);
    return action;
  }

  /** Appends a response to `responses` and counts it under `name`. */
  record(name: string, responses: ApiResponse[], response: ApiResponse): ApiResponse {
    responses.push(response);
    const { status, body } = response;
    const label = `${name} ${status}${typeof body['code'] === 'string' ? ` ${body['code']}` : ''}`;
    this.counts.set(label, (this.counts.get(label) ?? 0) + 1);
    this.outcomes[classifyResponse(response)]++;
    return response;
  }

  /** Number of responses per outcome, and per name, status and code. */
  summary(): string[] {
    const { ok, fail, unknown } = this.outcomes;
    const counts = [...this.counts].sort().map(([label, count]) => `${String(count).padStart(6)} × ${label}`);
    return [`${ok + fail + unknown} responses: ${ok} ok, ${fail} fail, ${unknown} unknown`, ...counts];
  }
}
