export interface ApiResponse {
  /** 0 if no response was received. */
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** `fail`: the request certainly had no effect. `unknown`: it may or may not have taken effect. */
export type Outcome = 'ok' | 'fail' | 'unknown';

/** A `fail` excludes an effect of this request only; another request with the same key may have succeeded. */
export function classifyResponse(response: ApiResponse): Outcome {
  const { status } = response;
  if (isUnsent(response)) return 'fail';
  if (status === 200 || status === 201 || status === 202) return 'ok';
  return [400, 402, 404, 409, 422].includes(status) ? 'fail' : 'unknown';
}

/** Outcome of one operation that was sent several times with the same idempotency key. */
export function classifyOperation(responses: readonly ApiResponse[]): Outcome {
  const outcomes = responses.map((response) =>
    isKeyInUse(response) ? 'unknown' : classifyResponse(response),
  );
  if (outcomes.includes('ok')) return 'ok';
  return outcomes.includes('unknown') ? 'unknown' : 'fail';
}

/** Another request with the same key is still in progress. */
export function isKeyInUse({ body }: ApiResponse): boolean {
  return String(body['code']).endsWith('.idempotency-key-in-use');
}

/** The connection was not accepted, so the request was never sent. */
export function isUnsent({ status, body }: ApiResponse): boolean {
  return status === 0 && body['code'] === 'not-sent';
}

/** Distinct ids of the orders that these responses accepted. */
export function acceptedOrderIds(responses: readonly ApiResponse[]): string[] {
  const accepted = responses.filter((each) => classifyResponse(each) === 'ok');
  return [...new Set(accepted.map(({ body }) => String(body['id'])))];
}
