export interface Answer {
  /** 0 when there was none. */
  readonly status: number;
  readonly body: Record<string, unknown>;
  /** Milliseconds. */
  readonly took: number;
}

export type Outcome = 'ok' | 'fail' | 'unknown';

/** `fail` is a definite no: nothing was done, unless another request under the same key did it. */
export function outcomeOf(answer: Answer): Outcome {
  const { status } = answer;
  if (isUnsent(answer)) return 'fail';
  if (status === 200 || status === 201 || status === 202) return 'ok';
  return [400, 402, 404, 409, 422].includes(status) ? 'fail' : 'unknown';
}

/** Of one request that was sent more than once under one key. */
export function outcomeOfAll(answers: readonly Answer[]): Outcome {
  const outcomes = answers.map((answer) => (isKeyInUse(answer) ? 'unknown' : outcomeOf(answer)));
  if (outcomes.includes('ok')) return 'ok';
  return outcomes.includes('unknown') ? 'unknown' : 'fail';
}

/** Another request under the same key is still being carried out. */
export function isKeyInUse({ body }: Answer): boolean {
  return String(body['code']).endsWith('.idempotency-key-in-use');
}

/** Nobody was there to send it to. */
export function isUnsent({ status, body }: Answer): boolean {
  return status === 0 && body['code'] === 'not-sent';
}

/** Each order that was accepted. */
export function orderIdsIn(answers: readonly Answer[]): string[] {
  const accepted = answers.filter((each) => outcomeOf(each) === 'ok');
  return [...new Set(accepted.map(({ body }) => String(body['id'])))];
}
