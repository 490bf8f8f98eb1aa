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
  refunds: { id: string; amount: number; metadata: Record<string, string> }[];
}

interface Reply {
  readonly status: number;
  readonly body: object;
}

/** What goes wrong with a request: the answer gets lost although all is done, or it is refused before anything is. */
export type Fault = 'answer-lost' | 429 | 503 | undefined;

/** Speaks what Stripe documents of PaymentIntents, refunds and idempotent requests. It is not Stripe. */
export class StripeSandbox {
  readonly key = 'sk_test_sandbox';
  readonly intents = new Map<string, Intent>();
  /** `POST /v1/… <idempotency key>`, as they came. */
  readonly requests: string[] = [];
  /** Asked once per request. */
  fault: (request: string) => Fault = () => undefined;
  private readonly answered = new Map<string, Reply & { readonly params: string }>();
  private readonly server = createServer((request, response) => void this.serve(request, response));

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  /** The payments of an order: there should be one. */
  of(orderId: string): Intent[] {
    return [...this.intents.values()].filter(({ metadata }) => metadata['order'] === orderId);
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const name = `${request.method} ${request.url}`;
    const fault = this.fault(name);
    this.requests.push(`${name} ${String(request.headers['idempotency-key'] ?? '')}`.trim());
    if (typeof fault === 'number') return send(response, refusal(fault, 'api_error', 'try_again'));
    if (request.headers.authorization !== `Bearer ${this.key}`)
      return send(response, refusal(401, 'invalid_request_error', 'api_key_invalid'));
    const reply = this.once(request.headers['idempotency-key'] as string | undefined, name, text);
    if (fault !== 'answer-lost') send(response, reply);
  }

  /** Under one key the first answer is given again, whatever it was; other parameters are refused. */
  private once(key: string | undefined, name: string, text: string): Reply {
    const before = key === undefined ? undefined : this.answered.get(key);
    const params = `${name} ${text}`;
    if (before)
      return before.params === params ? before : refusal(400, 'idempotency_error', 'idempotency_key_reused');
    const reply = this.answer(name, new URLSearchParams(text));
    if (key !== undefined) this.answered.set(key, { ...reply, params });
    return reply;
  }

  private answer(name: string, params: URLSearchParams): Reply {
    const [, id = '', action] = /^\w+ \/v1\/payment_intents\/(\w+)(?:\/(\w+))?$/.exec(name) ?? [];
    const intent = this.intents.get(id || (params.get('payment_intent') ?? ''));
    if (name === 'POST /v1/payment_intents') return this.create(params);
    if (name.startsWith('GET /v1/refunds?'))
      return this.refundsOf(new URL(name.slice(4), 'http://x').searchParams);
    if (!intent) return refusal(404, 'invalid_request_error', 'resource_missing');
    if (name === 'POST /v1/refunds') return refund(intent, params);
    if (action === 'confirm') return confirm(intent, params.get('payment_method'));
    if (action === 'capture') return move(intent, ['requires_capture'], 'succeeded');
    if (action !== 'cancel') return ok(intent);
    intent.cancellation_reason = params.get('cancellation_reason');
    return move(intent, ['requires_payment_method', 'requires_capture'], 'canceled');
  }

  private create(params: URLSearchParams): Reply {
    const id = `pi_${this.intents.size + 1}`;
    const amount = Number(params.get('amount'));
    if (amount < 50) return refusal(400, 'invalid_request_error', 'amount_too_small');
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
    return ok(this.intents.get(id)!);
  }

  private refundsOf(query: URLSearchParams): Reply {
    const { refunds } = this.intents.get(query.get('payment_intent')!)!;
    return { status: 200, body: { object: 'list', has_more: false, url: '/v1/refunds', data: [...refunds] } };
  }
}

function confirm(intent: Intent, card: string | null): Reply {
  if (intent.status !== 'requires_payment_method') return unexpected();
  if (card === 'pm_card_visa') return move(intent, ['requires_payment_method'], 'requires_capture');
  if (card !== 'pm_card_chargeDeclined') return refusal(400, 'invalid_request_error', 'resource_missing');
  intent.last_payment_error = { code: 'card_declined' };
  return refusal(402, 'card_error', 'card_declined');
}

function refund(intent: Intent, params: URLSearchParams): Reply {
  const left = intent.amount - intent.refunds.reduce((sum, { amount }) => sum + amount, 0);
  const amount = Number(params.get('amount') ?? left);
  if (intent.status !== 'succeeded' || left === 0 || amount > left)
    return refusal(400, 'invalid_request_error', 'charge_already_refunded');
  const metadata = { refund: params.get('metadata[refund]') ?? '' };
  intent.refunds.push({ id: `re_${intent.id}_${intent.refunds.length}`, amount, metadata });
  return { status: 200, body: intent.refunds.at(-1)! };
}

function move(intent: Intent, from: readonly string[], to: string): Reply {
  if (!from.includes(intent.status)) return unexpected();
  intent.status = to;
  return ok(intent);
}

function ok(intent: Intent): Reply {
  return { status: 200, body: { object: 'payment_intent', ...intent } };
}

function unexpected(): Reply {
  return refusal(400, 'invalid_request_error', 'payment_intent_unexpected_state');
}

function refusal(status: number, type: string, code: string): Reply {
  return { status, body: { error: { type, code, message: `No such luck, sk_test_sandbox: ${code}` } } };
}

function send(response: ServerResponse, { status, body }: Reply): void {
  response.writeHead(status, { 'content-type': 'application/json', 'request-id': 'req_1' });
  response.end(JSON.stringify(body));
}
