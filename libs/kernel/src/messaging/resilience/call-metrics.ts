import { counter, gauge } from '#kernel/observability';

// Each has a series per remote context.

export const callsUnderWay = gauge(
  'remote_calls_in_flight',
  'Calls to a remote context that are sent, or wait for their turn to be.',
  ['context', 'state'],
);

export const breakerState = gauge(
  'remote_breaker_state',
  'Whether a remote context is called: 0 it is, 1 one call finds out whether it answers, 2 it is not.',
  ['context'],
);

export const breakerOpened = counter(
  'remote_breaker_opened_total',
  'How often a remote context did not answer any more and was not called for a while.',
  ['context'],
);

export const refusals = counter(
  'remote_call_refusals_total',
  'Calls that were not sent: the breaker was open, or the bulkhead had no room for more.',
  ['context', 'by'],
);

export const repeats = counter('remote_call_retries_total', 'Calls that were made again.', ['context']);
