import { Unreachable } from '#contracts/definition';
import type { WireFailure } from '../../dispatch/wire-failure.js';

/** The failure for a caller whose request was delivered to a consumer that is gone. */
export function outcomeUnknown(context: string): WireFailure {
  const { code, kind, message, details } = new Unreachable({ context, outcome: 'unknown' });
  return { code, kind, message, details };
}
