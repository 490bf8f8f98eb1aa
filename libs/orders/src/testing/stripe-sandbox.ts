import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Intent {
  id: string;
  amount: number;
  currency: string;
  capture_method: string;
  status: string;
  metadata: Record<string, string>;
  last_payment_error: { code: string } | null;
  cancellation_reason: string | null;
  refunds: { id: string; amount: number; status: string; metadata: Record<string, string> }[];
}

interface Reply {
  readonly status: number;
  readonly body: object;
}

/**
 * `response-lost`: the request is executed without a response. `not-activated`: the account cannot charge. `refund-failed`: a
 * refund is created and fails. A status: the request fails before it is executed.
 */
export type Fault = 'response-lost' | 'not-activated' | 'refund-failed' | 401 | 429 | 503 | undefined;

/** In-memory HTTP server with the documented behaviour of Stripe PaymentIntents, refunds and idempotency keys. */
export class StripeSandbox {
  readonly key = 'sk_test_sandbox';
  readonly intents = new Map<string, Intent>();
  /** `POST /v1/… <idempotency key>` in the sequence received. */
  readonly requests: string[] = [];
  /** Called once per request to select the fault to inject. */
  fault: (request: string) => Fault = () => undefined;
  private readonly replies = new Map<string, Reply & { readonly params: string }>();
  private readonly server = createServer((request, response) => void this.serve(request, response));

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  /** The intents of an order; there should be exactly one. */
  intentsOf(orderId: string): Intent[] {
    return [...this.intents.values()].filter(({ metadata }) => metadata['order'] === orderId);
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const name = `${request.method} ${request.url}`;
    const fault = this.fault(name);
    this.requests.push(`${name} ${String(request.headers['idempotency-key'] ?? '')}`.trim());
    if (fault === 'not-activated')
      return send(response, errorReply(400, 'invalid_request_error', 'account_invalid'));
    if (fault === 401) return send(response, errorReply(401, 'invalid_request_error', 'api_key_expired'));
    if (typeof fault === 'number') return send(response, errorReply(fault, 'api_error', 'try_again'));
    if (request.headers.authorization !== `Bearer ${this.key}`)
      return send(response, errorReply(401, 'invalid_request_error', 'api_key_invalid'));
    const reply = this.replayOrHandle(
      request.headers['idempotency-key'] as string | undefined,
      name,
      text,
      fault === 'refund-failed' ? 'failed' : 'succeeded',
    );
    if (fault !== 'response-lost') send(response, reply);
  }

  /** Replays the first reply for the same key and parameters; rejects the same key with other parameters. */
  private replayOrHandle(key: string | undefined, name: string, text: string, refundStatus: string): Reply {
    const stored = key === undefined ? undefined : this.replies.get(key);
    const params = `${name} ${text}`;
    if (stored)
      return stored.params === params
        ? stored
        : errorReply(400, 'idempotency_error', 'idempotency_key_reused');
    const reply = this.handle(name, new URLSearchParams(text), refundStatus);
    if (key !== undefined) this.replies.set(key, { ...reply, params });
    return reply;
  }

  private handle(name: string, params: URLSearchParams, refundStatus: string): Reply {
    const [, id = '', action] = /^\w+ \/v1\/payment_intents\/(\w+)(?:\/(\w+))?$/.exec(name) ?? [];
    const intent = this.intents.get(id || (params.get('payment_intent') ?? ''));
    if (name === 'POST /v1/payment_intents') return this.create(params);
    if (name.startsWith('GET /v1/refunds?'))
      return this.refundsOf(new URL(name.slice(4), 'http://x').searchParams);
    if (!intent) return errorReply(404, 'invalid_request_error', 'resource_missing');
    if (name === 'POST /v1/refunds') return refund(intent, params, refundStatus);
    if (action === 'confirm') return confirm(intent, params.get('payment_method'));
    if (action === 'capture') return transition(intent, ['requires_capture'], 'succeeded');
    if (action !== 'cancel') return intentReply(intent);
    intent.cancellation_reason = params.get('cancellation_reason');
    return transition(intent, ['requires_payment_method', 'requires_capture'], 'canceled');
  }

  private create(params: URLSearchParams): Reply {
    const id = `pi_${this.intents.size + 1}`;
    const amount = Number(params.get('amount'));
    if (amount < 50) return errorReply(400, 'invalid_request_error', 'amount_too_small', 'amount');
    this.intents.set(id, {
      id,
      amount,
      currency: params.get('currency')!,
      capture_method: params.get('capture_method')!,
      status: 'requires_payment_method',
      metadata: { order: params.get('metadata[order]')! },
      last_payment_error: null,
      cancellation_reason: null,
      refunds: [],
    });
    return intentReply(this.intents.get(id)!);
  }

  private refundsOf(query: URLSearchParams): Reply {
    const { refunds } = this.intents.get(query.get('payment_intent')!)!;
    return { status: 200, body: { object: 'list', has_more: false, url: '/v1/refunds', data: [...refunds] } };
  }
}

function confirm(intent: Intent, card: string | null): Reply {
  if (intent.status !== 'requires_payment_method') return unexpectedStateReply();
  if (card === 'pm_card_visa') return transition(intent, ['requires_payment_method'], 'requires_capture');
  if (card !== 'pm_card_chargeDeclined') return errorReply(400, 'invalid_request_error', 'resource_missing');
  intent.last_payment_error = { code: 'card_declined' };
  return errorReply(402, 'card_error', 'card_declined');
}

function refund(intent: Intent, params: URLSearchParams, status: string): Reply {
  const refunded = intent.refunds.filter((each) => each.status !== 'failed');
  const remaining = intent.amount - refunded.reduce((sum, { amount }) => sum + amount, 0);
  const amount = Number(params.get('amount') ?? remaining);
  if (intent.status !== 'succeeded' || remaining === 0 || amount > remaining)
    return errorReply(400, 'invalid_request_error', 'charge_already_refunded');
  const metadata = { refund: params.get('metadata[refund]') ?? '' };
  intent.refunds.push({ id: `re_${intent.id}_${intent.refunds.length}`, amount, status, metadata });
  return { status: 200, body: intent.refunds.at(-1)! };
}

function transition(intent: Intent, from: readonly string[], to: string): Reply {
  if (!from.includes(intent.status)) return unexpectedStateReply();
  intent.status = to;
  return intentReply(intent);
}

function intentReply(intent: Intent): Reply {
  return { status: 200, body: { object: 'payment_intent', ...intent } };
}

function unexpectedStateReply(): Reply {
  return errorReply(400, 'invalid_request_error', 'payment_intent_unexpected_state');
}

/** The message quotes the secret key, as real Stripe errors may. */
function errorReply(status: number, type: string, code: string, param?: string): Reply {
  return {
    status,
    body: { error: { type, code, param, message: `Request failed for sk_test_sandbox: ${code}` } },
  };
}

function send(response: ServerResponse, { status, body }: Reply): void {
  response.writeHead(status, { 'content-type': 'application/json', 'request-id': 'req_1' });
  response.end(JSON.stringify(body));
}
