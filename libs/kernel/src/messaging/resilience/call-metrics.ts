import { counter, gauge } from '#kernel/observability';

// Each metric has one series per remote context.

export const callsInFlight = gauge(
  'remote_calls_in_flight',
  'Calls to a remote context that are in flight (sent) or queued by the bulkhead (waiting).',
  ['context', 'state'],
);

export const breakerState = gauge(
  'remote_breaker_state',
  'Circuit breaker state: 0 closed, 1 half-open, 2 open.',
  ['context'],
);

export const breakerOpened = counter('remote_breaker_opened_total', 'Times the circuit breaker opened.', [
  'context',
]);

export const rejections = counter(
  'remote_call_rejections_total',
  'Calls rejected without being sent, by the open circuit breaker or the full bulkhead.',
  ['context', 'reason'],
);

export const retries = counter('remote_call_retries_total', 'Retries of calls.', ['context']);
